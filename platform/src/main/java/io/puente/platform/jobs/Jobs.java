package io.puente.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Promises work inside a transaction and does it after the commit, on whichever node is free.
 *
 * <p>A job that fails is tried again, each time later; after {@value #TRIES} failures it is laid
 * into {@code dead_job} for a person. A job whose node died is taken up by another within half a
 * minute.
 */
public final class Jobs implements AutoCloseable {

  private static final int TRIES = 8;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final double LONGER_EACH_TIME = 3;
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 8;
  private static final int CONNECTIONS = 3;
  private static final String CHANNEL = "puente_job";

  private final Database database;
  private final List<Task<?>> tasks = new ArrayList<>();
  private final List<RecurringTask<?>> recurring = new ArrayList<>();
  private final Function<Tenant, String> names;
  private @Nullable Running running;
  private volatile boolean stopping;

  /** Jobs over a database; the log names shops by their ids. */
  public Jobs(Database database) {
    this(database, Tenant::toString);
  }

  /**
   * Jobs over a database.
   *
   * @param names how the log names a shop
   */
  public Jobs(Database database, Function<Tenant, String> names) {
    this.database = database;
    this.names = names;
  }

  /** Promises a job for now. */
  public static <D> void enqueue(Transaction tx, Tenant tenant, Job<D> job, D data) {
    enqueue(tx, tenant, job, Ids.next().toString(), data, Instant.now());
  }

  /**
   * Promises a job for a time.
   *
   * @param key names this one among its kind: while it waits, a second promise of the same key
   *     changes nothing
   */
  public static <D> void enqueue(
      Transaction tx, Tenant tenant, Job<D> job, String key, D data, Instant at) {
    tx.update(
        """
        WITH promised AS (
          INSERT INTO scheduled_tasks
            (task_name, task_instance, task_data, execution_time, picked, version)
          VALUES ($1, $2, $3, $4, false, 1)
          ON CONFLICT (task_name, task_instance) DO NOTHING
        )
        SELECT pg_notify('puente_job', '')
        """,
        job.name(),
        key,
        Buffer.buffer(Promise.of(tenant, data).bytes()),
        OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
  }

  /** Says who does a kind of job. Call before {@link #start}. */
  public <D> void perform(Job<D> job, Performer<D> performer) {
    FailureHandler<Promise> laterOrNever =
        FailureHandler.<Promise>maxRetries(TRIES)
            .withBackoff(FIRST_PAUSE, LONGER_EACH_TIME)
            .then(new DeadJobs(database)::bury);
    JobTry<D> attempt = new JobTry<>(job, performer, names, () -> stopping);
    tasks.add(
        Tasks.oneTime(job.name(), Promise.class)
            .onFailure(new HandedBack.OrElse(laterOrNever))
            .execute(
                (instance, context) ->
                    attempt.run(instance.getData(), context.getExecution().consecutiveFailures)));
  }

  /** Does something again and again, on one node at a time. Call before {@link #start}. */
  public void every(String name, Duration pause, Runnable task) {
    recurring.add(
        Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> task.run()));
  }

  /** Begins to work. */
  public void start() {
    running = new Running();
  }

  /**
   * Finishes the jobs in hand; what takes longer than ten seconds is broken off and handed back.
   */
  @Override
  public void close() {
    stopping = true;
    if (running != null) {
      running.stop();
    }
  }

  /** The scheduler, its connections and its ear for promptness. */
  private final class Running {

    private final HikariDataSource connections = connect(database.address());
    private final PgSubscriber ear = database.subscriber();
    private final Scheduler scheduler =
        Scheduler.create(connections, tasks)
            .startTasks(recurring)
            .serializer(Promise.BYTES)
            .threads(AT_ONCE)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollingInterval(POLL)
            .pollUsingLockAndFetch(0.5, 1.0)
            .heartbeatInterval(HEARTBEAT)
            .failureLogging(LogLevel.OFF, false)
            .shutdownMaxWait(PATIENCE)
            .build();

    Running() {
      scheduler.start();
      ear.channel(CHANNEL).handler(nothing -> scheduler.triggerCheckForDueExecutions());
      ear.connect().await();
    }

    private HikariDataSource connect(DatabaseAddress address) {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(address.toJdbcUrl());
      config.setUsername(address.user());
      config.setPassword(address.password());
      config.setMaximumPoolSize(CONNECTIONS);
      config.setMinimumIdle(1);
      config.setPoolName("jobs");
      return new HikariDataSource(config);
    }

    void stop() {
      ear.close().await();
      scheduler.stop();
      connections.close();
    }
  }
}
