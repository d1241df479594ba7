package io.puente.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.jobs.JobOutcomes.Outcome;
import io.puente.platform.testing.RealDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** Jobs that take long, never end, or break, beside jobs that must not wait for them. */
@ExtendWith(RealDatabase.class)
class SlowJobsTest {

  record Errand(String name) {}

  private static final int MANY = 40;
  private static final Duration LONG = Duration.ofHours(1);
  private static final int PATIENCE_SECONDS = 60;

  private final Database database;
  private final Tenant potter;
  private final Tenant weaver;
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> counted = new LinkedBlockingQueue<>();
  private final List<Jobs> running = new ArrayList<>();

  SlowJobsTest(Database database, Tenant potter, Tenant weaver) {
    this.database = database;
    this.potter = potter;
    this.weaver = weaver;
  }

  @AfterEach
  void stop() {
    mayEnd.countDown();
    running.forEach(Jobs::close);
    database.asOperator(tx -> tx.update("DELETE FROM scheduled_tasks"));
  }

  @Test
  void aKindWithManySlowJobsHoldsUpNoOtherKind() throws Exception {
    Job<Errand> slow = new Job<>("kind.slow", Errand.class).withLimit(LONG);
    Job<Errand> mail = new Job<>("kind.mail", Errand.class);
    enqueue(potter, slow, MANY);
    Jobs jobs = jobs();
    jobs.handle(slow, (shop, errand) -> waitForTheEnd(errand));
    jobs.handle(mail, (shop, errand) -> begun.add(errand.name()));
    jobs.start();
    assertThat(begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).startsWith("kind.slow");

    enqueue(potter, mail, 1);

    assertThat(nextOf("kind.mail")).isEqualTo("kind.mail 0");
  }

  @Test
  void aShopWithManySlowJobsHoldsUpNoOtherShop() throws Exception {
    Job<Errand> fetch = new Job<>("shop.fetch", Errand.class).withWorkers(3).withLimit(LONG);
    enqueue(potter, fetch, MANY);
    enqueue(weaver, fetch, 1);
    Jobs jobs = jobs();
    jobs.handle(
        fetch,
        (shop, errand) -> {
          if (shop.equals(weaver)) {
            begun.add("weaver");
          } else {
            waitForTheEnd(errand);
          }
        });

    jobs.start();

    assertThat(nextOf("weaver")).isEqualTo("weaver");
    assertThat(picked()).as("the potter's share of three workers").isEqualTo(2);
  }

  @Test
  void aShopGetsAllItsJobsDoneThoughItMayNotTakeAllWorkers() throws Exception {
    Job<Errand> quick = new Job<>("shop.quick", Errand.class).withWorkers(3);
    enqueue(potter, quick, MANY);
    Jobs jobs = jobs(LONG);
    jobs.handle(quick, (shop, errand) -> begun.add(errand.name()));

    jobs.start();

    for (int i = 0; i < MANY; i++) {
      assertThat(begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).startsWith("shop.quick");
    }
  }

  @Test
  void twoNodesDoEachJobOnce() throws Exception {
    Job<Errand> quick = new Job<>("nodes.quick", Errand.class).withWorkers(2);
    enqueue(potter, quick, MANY);
    enqueue(weaver, quick, MANY);
    for (int node = 0; node < 2; node++) {
      Jobs jobs = jobs();
      jobs.handle(quick, (shop, errand) -> begun.add(shop + " " + errand.name()));
      jobs.start();
    }

    List<String> done = new ArrayList<>();
    for (int i = 0; i < 2 * MANY; i++) {
      done.add(begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    assertThat(done).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(begun).isEmpty();
  }

  @Test
  void aJobThatNeverEndsIsInterruptedAndTriedAgain() throws Exception {
    Job<Errand> endless =
        new Job<>("limit.endless", Errand.class).withLimit(Duration.ofMillis(100));
    enqueue(potter, endless, 1);
    Jobs jobs = jobs();
    jobs.handle(endless, (shop, errand) -> waitForTheEnd(errand));
    try (Log log = Log.begin()) {
      jobs.start();

      assertThat(counted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .isEqualTo("limit.endless FAILED");
      assertThat(log.causes()).containsExactly("limit.endless: took longer than PT0.1S");
      assertThat(begun.poll()).isNotNull();
      assertThat(begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as("the second attempt")
          .isNotNull();
    }
  }

  @Test
  void anErrorOfTheVirtualMachineIsLoggedAndCounted() throws Exception {
    Job<Errand> huge = new Job<>("error.huge", Errand.class);
    enqueue(potter, huge, 1);
    Jobs jobs = jobs();
    jobs.handle(
        huge,
        (shop, errand) -> {
          throw new OutOfMemoryError("thrown on purpose");
        });
    try (Log log = Log.begin()) {
      jobs.start();

      assertThat(counted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("error.huge FAILED");
      assertThat(log.causes()).containsExactly("error.huge: thrown on purpose");
    }
  }

  @Test
  void aRecurringTaskThatFailsIsLoggedAndCounted() throws Exception {
    Jobs jobs = jobs();
    jobs.every(
        "recurring.broken",
        Duration.ofHours(1),
        () -> {
          throw new IllegalStateException("broken on purpose");
        });
    try (Log log = Log.begin()) {
      jobs.start();

      assertThat(counted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .isEqualTo("recurring.broken FAILED");
      assertThat(log.causes()).containsExactly("recurring.broken: broken on purpose");
    }
  }

  private Jobs jobs() {
    return jobs(Duration.ofSeconds(5));
  }

  private Jobs jobs(Duration poll) {
    Jobs jobs =
        new Jobs(
            database,
            Tenant::toString,
            (job, outcome, took) -> {
              if (outcome != Outcome.INTERRUPTED) {
                counted.add(job + " " + outcome);
              }
            },
            poll);
    running.add(jobs);
    return jobs;
  }

  private void waitForTheEnd(Errand errand) throws InterruptedException {
    begun.add(errand.name());
    mayEnd.await();
  }

  private void enqueue(Tenant shop, Job<Errand> job, int number) {
    database.inTenant(
        shop,
        tx -> {
          for (int i = 0; i < number; i++) {
            Jobs.enqueue(tx, job, new Errand(job.name() + " " + i));
          }
          return null;
        });
  }

  /** The next job of a kind that begins. */
  private @Nullable String nextOf(String kind) throws InterruptedException {
    String next = begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    while (next != null && !next.startsWith(kind)) {
      next = begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    return next;
  }

  private int picked() {
    return database.asOperator(
        tx ->
            tx.rows("SELECT 1 FROM scheduled_tasks WHERE picked AND shop = $1", potter.id())
                .size());
  }

  /** What the jobs log while it is open. */
  private record Log(Logger logger, ListAppender<ILoggingEvent> lines) implements AutoCloseable {

    static Log begin() {
      Logger logger = (Logger) LoggerFactory.getLogger("puente.job");
      ListAppender<ILoggingEvent> lines = new ListAppender<>();
      lines.start();
      logger.addAppender(lines);
      return new Log(logger, lines);
    }

    List<String> causes() {
      return List.copyOf(lines.list).stream()
          .filter(line -> line.getThrowableProxy() != null)
          .map(line -> line.getThrowableProxy().getMessage())
          .toList();
    }

    @Override
    public void close() {
      logger.detachAppender(lines);
    }
  }
}
