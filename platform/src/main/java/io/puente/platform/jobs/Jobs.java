package io.puente.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
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
 * Jobs that are enqueued inside a transaction and run after its commit, on whichever node is free.
 *
 * <p>A job that fails is retried, each time later; after {@value #RETRIES} failures it is stored in
 * {@code dead_job} for a person to look at. A job whose node died is run by another node within
 * half a minute.
 *
 * <p>Each kind of job has workers of its own, which its shops share ({@link DueJobs}), and a limit
 * of time.
 */
public final class Jobs implements AutoCloseable {

  private static final int RETRIES = 8;
  private static final Duration FIRST_RETRY_AFTER = Duration.ofSeconds(2);
  private static final double BACK_OFF = 3;
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 3;

  /** A recurring task may look after all shops, and works alone. */
  private static final Duration RECURRING_LIMIT = Duration.ofHours(1);

  private static final String CHANNEL = "puente_job";

  private final Database database;
  private final List<Task<?>> tasks = new ArrayList<>();
  private final List<RecurringTask<?>> recurring = new ArrayList<>();
  private final List<DueJobs.Workers> workers = new ArrayList<>();
  private final Function<Tenant, String> names;
  private final JobRunner runner;
  private final Duration poll;
  private @Nullable Running running;
  private volatile boolean stopping;

  /** Jobs over a database; the log names shops by their ids, and nobody counts. */
  public Jobs(Database database) {
    this(database, Tenant::toString, (job, outcome, took) -> {});
  }

  /**
   * Jobs over a database.
   *
   * @param names how the log names a shop
   */
  public Jobs(Database database, Function<Tenant, String> names, JobOutcomes outcomes) {
    this(database, names, outcomes, POLL);
  }

  /**
   * Jobs over a database.
   *
   * @param poll how often due jobs are looked for if nothing tells of them
   */
  Jobs(Database database, Function<Tenant, String> names, JobOutcomes outcomes, Duration poll) {
    this.database = database;
    this.names = names;
    this.poll = poll;
    runner = new JobRunner(outcomes, () -> stopping);
  }

  /** Enqueues a job that is due now. */
  public static <D> void enqueue(Transaction tx, Job<D> job, D data) {
    enqueue(tx, job, Ids.next().toString(), data, Instant.now());
  }

  /**
   * Enqueues a job that is due at a time.
   *
   * @param key names this job among its kind: while it waits, a second one with the same key
   *     changes nothing
   */
  public static <D> void enqueue(Transaction tx, Job<D> job, String key, D data, Instant at) {
    tx.update(
        """
        WITH enqueued AS (
          INSERT INTO scheduled_tasks
            (task_name, task_instance, task_data, execution_time, picked, version, shop)
          VALUES ($1, $2, $3, $4, false, 1, $5)
          ON CONFLICT (task_name, task_instance) DO NOTHING
        )
        SELECT pg_notify('puente_job', '')
        """,
        job.name(),
        key,
        Buffer.buffer(JobPayload.of(tx.tenant(), data).bytes()),
        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
        tx.tenant().id());
  }

  /** Registers the handler of a kind of job. Call before {@link #start}. */
  public <D> void handle(Job<D> job, JobHandler<D> handler) {
    FailureHandler<JobPayload> retryThenStore =
        FailureHandler.<JobPayload>maxRetries(RETRIES)
            .withBackoff(FIRST_RETRY_AFTER, BACK_OFF)
            .then(new DeadJobs(database)::store);
    workers.add(DueJobs.Workers.of(job));
    tasks.add(
        Tasks.oneTime(job.name(), JobPayload.class)
            .onFailure(new JobInterrupted.RunAgain(retryThenStore))
            .execute(
                (instance, context) ->
                    run(
                        job,
                        handler,
                        instance.getData(),
                        context.getExecution().consecutiveFailures)));
  }

  private <D> void run(Job<D> job, JobHandler<D> handler, JobPayload payload, int failuresBefore) {
    Tenant shop = new Tenant(payload.tenant());
    runner.run(
        job,
        names.apply(shop),
        failuresBefore,
        () -> handler.handle(shop, payload.read(job.data())));
  }

  /**
   * Registers a task that runs again and again, on one node at a time. Call before {@link #start}.
   */
  public void every(String name, Duration delay, Runnable task) {
    workers.add(new DueJobs.Workers(name, 1, 1));
    recurring.add(
        Tasks.recurring(name, FixedDelay.of(delay))
            .execute((instance, context) -> runner.run(name, RECURRING_LIMIT, task::run)));
  }

  /** Starts to run jobs. */
  public void start() {
    running = new Running();
  }

  /**
   * Lets running jobs finish; a job that takes longer than ten seconds is interrupted and runs
   * again on another node.
   */
  @Override
  public void close() {
    stopping = true;
    if (running != null) {
      running.stop();
    }
  }

  /** The scheduler, its connections, and the listener that tells it of new jobs at once. */
  private final class Running {

    private final HikariDataSource connections = connect(database.address());
    private final PgSubscriber listener = database.subscriber();
    private final Scheduler scheduler =
        Scheduler.create(connections, tasks)
            .startTasks(recurring)
            .schedulerName(new SchedulerName.Fixed("node " + Ids.next()))
            .jdbcCustomization(new DueJobs(workers))
            .serializer(JobPayload.BYTES)
            .threads(threads())
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollingInterval(poll)
            .pollUsingLockAndFetch(0.5, 1.0)
            .addSchedulerListener(new LookAgain())
            .heartbeatInterval(HEARTBEAT)
            .failureLogging(LogLevel.OFF, false)
            .shutdownMaxWait(SHUTDOWN_WAIT)
            .build();

    Running() {
      scheduler.start();
      listener.channel(CHANNEL).handler(nothing -> scheduler.triggerCheckForDueExecutions());
      listener.connect().await();
    }

    /**
     * Twice as many as all workers, so that the library never holds a job back; they are virtual.
     */
    private int threads() {
      return 2 * Math.max(1, workers.stream().mapToInt(DueJobs.Workers::all).sum());
    }

    /** A finished job leaves a worker free for a job that waits for one. */
    private final class LookAgain extends AbstractSchedulerListener {

      @Override
      public void onExecutionComplete(ExecutionComplete complete) {
        scheduler.triggerCheckForDueExecutions();
      }
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
      listener.close().await();
      scheduler.stop();
      connections.close();
    }
  }
}
