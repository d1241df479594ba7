package io.puente.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealDatabase.class)
class JobsTest {

  record Letter(String to) {}

  private static final Job<Letter> SEND_LETTER = new Job<>("letter.send", Letter.class);

  private final Database database;
  private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
  private Jobs jobs;

  JobsTest(Database database) {
    this.database = database;
    this.jobs = new Jobs(database);
  }

  @BeforeEach
  void startWorking() {
    startWorking(jobs);
  }

  private void startWorking(Jobs jobs) {
    jobs.handle(
        SEND_LETTER,
        (tenant, letter) -> {
          sent.add(tenant + " " + letter.to());
          if (letter.to().equals("nobody") && sent.size() < 2) {
            throw new IllegalStateException("no such address");
          }
        });
    jobs.start();
  }

  @AfterEach
  void stopWorking() {
    jobs.close();
  }

  @Test
  void doesAJobSoonAfterTheCommit(Tenant potter) throws InterruptedException {
    jobs.close();
    jobs = new Jobs(database, Tenant::toString, (job, outcome, took) -> {}, Duration.ofHours(1));
    startWorking(jobs);

    database.inTenant(
        potter,
        tx -> {
          Jobs.enqueue(tx, SEND_LETTER, new Letter("Ana"));
          return null;
        });

    assertThat(sent.poll(60, TimeUnit.SECONDS)).isEqualTo(potter + " Ana");
  }

  @Test
  void forgetsAJobWhoseTransactionFails(Tenant potter) {
    assertThatThrownBy(
            () ->
                database.inTenant(
                    potter,
                    tx -> {
                      Jobs.enqueue(tx, SEND_LETTER, new Letter("Ana"));
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");

    assertThat(waiting()).isZero();
  }

  @Test
  void promisesOneKeyOnce(Tenant potter) {
    Instant tomorrow = Instant.now().plusSeconds(86_400);
    for (int i = 0; i < 3; i++) {
      database.inTenant(
          potter,
          tx -> {
            Jobs.enqueue(tx, SEND_LETTER, "reminder", new Letter("Ana"), tomorrow);
            return null;
          });
    }

    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void triesAgainAfterAFailure(Tenant potter) throws InterruptedException {
    database.inTenant(
        potter,
        tx -> {
          Jobs.enqueue(tx, SEND_LETTER, new Letter("nobody"));
          return null;
        });

    assertThat(sent.poll(60, TimeUnit.SECONDS)).isEqualTo(potter + " nobody");
    assertThat(sent.poll(60, TimeUnit.SECONDS)).isEqualTo(potter + " nobody");
  }

  @Test
  void finishesWhatIsInHandBeforeItStops(Tenant potter) throws Exception {
    Slow slow = new Slow();
    Jobs stopping = slow.start();
    slow.promise(potter);
    slow.begun.await();

    Thread stop = Thread.ofVirtual().start(stopping::close);
    slow.mayEnd.countDown();
    stop.join();

    assertThat(slow.done).hasValue(1);
    assertThat(left()).isZero();
  }

  @Test
  void handsBackWhatWillNotEndAndTheNextNodeDoesItOnce(Tenant potter) throws Exception {
    Slow slow = new Slow();
    Jobs stopping = slow.start();
    slow.promise(potter);
    slow.begun.await();

    stopping.close();

    assertThat(slow.done).hasValue(0);
    assertThat(left()).as("free for another node").isEqualTo(1);
    slow.mayEnd.countDown();
    Jobs next = slow.start();
    assertThat(slow.ended.poll(60, TimeUnit.SECONDS)).isEqualTo("Ana");
    next.close();
    assertThat(slow.done).hasValue(1);
    assertThat(left()).isZero();
  }

  /** Paints, which takes until the test lets it end. */
  private final class Slow {

    private static final Job<Letter> PAINT = new Job<>("cup.paint", Letter.class);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();

    Jobs start() {
      Jobs painters = new Jobs(database);
      painters.handle(
          PAINT,
          (tenant, letter) -> {
            begun.countDown();
            mayEnd.await();
            done.incrementAndGet();
            ended.add(letter.to());
          });
      painters.start();
      return painters;
    }

    void promise(Tenant potter) {
      database.inTenant(
          potter,
          tx -> {
            Jobs.enqueue(tx, PAINT, new Letter("Ana"));
            return null;
          });
    }
  }

  private int left() {
    return database.asOperator(
        tx ->
            tx.rows("SELECT 1 FROM scheduled_tasks WHERE task_name = 'cup.paint' AND NOT picked")
                .size());
  }

  private int waiting() {
    return database.asOperator(
        tx ->
            tx.rows(
                    "SELECT 1 FROM scheduled_tasks WHERE execution_time > now() + interval '1 hour'")
                .size());
  }
}
