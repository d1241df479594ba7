package io.puente.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.platform.testing.RealDatabase;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database does for callers: it takes no longer than they wait, and no more than fair. */
@ExtendWith(RealDatabase.class)
class CallerTest {

  private static final int CONNECTIONS = 8;
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final Vertx vertx;
  private final DatabaseAddress address;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Database> opened = new ArrayList<>();

  CallerTest(Vertx vertx, DatabaseAddress address) {
    this.vertx = vertx;
    this.address = address;
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    opened.forEach(Database::close);
  }

  private Database database(Duration turn, Duration statement) {
    Database database =
        Database.open(vertx, address, CONNECTIONS, new Database.Limits(LONG, turn, statement));
    opened.add(database);
    return database;
  }

  private static String timeLimit(Transaction tx) {
    return tx.oneRow("SELECT current_setting('statement_timeout')").getString(0);
  }

  private static boolean sleep(Transaction tx, double seconds) {
    return tx.row("SELECT pg_sleep($1)", seconds).isPresent();
  }

  private <T> Future<T> later(Caller caller, java.util.function.Supplier<T> work) {
    return threads.submit(() -> caller.get(work));
  }

  @Test
  void theStatementsOfACallerHaveATimeLimitOnEveryConnection(Tenant potter) throws Exception {
    Database database = database(LONG, Duration.ofSeconds(7));
    CountDownLatch all = new CountDownLatch(CONNECTIONS / 2);
    List<Future<String>> limits = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS / 2; i++) {
      limits.add(
          later(
              new Caller("page " + i),
              () ->
                  database.<String>inTenant(
                      potter,
                      tx -> {
                        all.countDown();
                        awaitAll(all);
                        return timeLimit(tx);
                      })));
    }

    for (Future<String> limit : limits) {
      assertThat(limit.get()).isEqualTo("7s");
    }
  }

  private static void awaitAll(CountDownLatch all) {
    try {
      assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void jobsAndCommandsMayTakeAsLongAsTheyNeed(Tenant potter) {
    Database database = database(LONG, SHORT);

    assertThat(database.<String>inTenant(potter, CallerTest::timeLimit)).isEqualTo("0");
    assertThat(database.<String>reading(potter, CallerTest::timeLimit)).isEqualTo("0");
    assertThat(database.<String>asOperator(CallerTest::timeLimit)).isEqualTo("0");
    assertThat(database.<Boolean>reading(potter, tx -> sleep(tx, 0.5))).isTrue();
  }

  @Test
  void aStatementThatTakesTooLongIsEndedAndTheCallerMayComeAgain(Tenant potter) {
    Database database = database(LONG, Duration.ofSeconds(1));
    Caller caller = new Caller("search");

    assertThatThrownBy(
            () -> caller.get(() -> database.<Boolean>reading(potter, tx -> sleep(tx, 60))))
        .isInstanceOf(Overloaded.class);
    assertThatThrownBy(
            () -> caller.get(() -> database.<Boolean>inTenant(potter, tx -> sleep(tx, 60))))
        .isInstanceOf(Overloaded.class);
    assertThat(caller.get(() -> database.<Boolean>reading(potter, tx -> sleep(tx, 0)))).isTrue();
  }

  @Test
  void aTenantHoldsHalfOfTheConnectionsAndLeavesTheOthersToItsNeighbours(
      Tenant potter, Tenant weaver) throws Exception {
    Database database = database(SHORT, LONG);
    CountDownLatch held = new CountDownLatch(CONNECTIONS / 2);
    CountDownLatch end = new CountDownLatch(1);
    List<Future<Boolean>> holders = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS / 2; i++) {
      holders.add(
          later(
              new Caller("checkout"),
              () ->
                  database.<Boolean>inTenant(
                      potter,
                      tx -> {
                        held.countDown();
                        awaitAll(end);
                        return true;
                      })));
    }
    held.await();

    assertThatThrownBy(
            () ->
                new Caller("product")
                    .get(() -> database.<Boolean>reading(potter, tx -> sleep(tx, 0))))
        .isInstanceOf(Overloaded.class);
    for (int i = 0; i < 2 * CONNECTIONS; i++) {
      assertThat(
              new Caller("product")
                  .get(() -> database.<Boolean>reading(weaver, tx -> sleep(tx, 0))))
          .isTrue();
    }
    end.countDown();
    for (Future<Boolean> holder : holders) {
      assertThat(holder.get()).isTrue();
    }
  }

  @Test
  void slowSearchesOfATenantRunOneAfterTheOtherAndItsOtherPagesGoOn(Tenant potter)
      throws Exception {
    Database database = database(SHORT, LONG);
    new Caller("search").get(() -> database.<Boolean>reading(potter, tx -> sleep(tx, 1.1)));
    CountDownLatch searching = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Future<Boolean> first =
        later(
            new Caller("search"),
            () ->
                database.<Boolean>reading(
                    potter,
                    tx -> {
                      searching.countDown();
                      awaitAll(end);
                      return true;
                    }));
    searching.await();

    assertThatThrownBy(
            () ->
                new Caller("search")
                    .get(() -> database.<Boolean>reading(potter, tx -> sleep(tx, 0))))
        .isInstanceOf(Overloaded.class);
    assertThat(
            new Caller("product").get(() -> database.<Boolean>reading(potter, tx -> sleep(tx, 0))))
        .isTrue();
    end.countDown();
    assertThat(first.get()).isTrue();
    assertThat(
            new Caller("search").get(() -> database.<Boolean>reading(potter, tx -> sleep(tx, 0))))
        .isTrue();
  }

  @Test
  void onAMachineWhereEverythingTakesLongNobodyIsHeldBack(Tenant potter) throws Exception {
    Database database = database(LONG, LONG);
    // A shop that is not held back may read as often as there are connections for it.
    for (int i = 0; i < 16; i++) {
      new Caller("page " + i % 8)
          .get(() -> database.<Boolean>reading(potter, tx -> sleep(tx, 0.15)));
    }
    // One that happens to take far longer than the others holds its page back all the same.
    for (long took = Long.MAX_VALUE; took > Duration.ofMillis(500).toNanos(); ) {
      long began = System.nanoTime();
      new Caller("page 0").get(() -> database.<Boolean>reading(potter, tx -> sleep(tx, 0.15)));
      took = System.nanoTime() - began;
    }
    CountDownLatch together = new CountDownLatch(2);
    List<Future<Boolean>> pages = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      pages.add(
          later(
              new Caller("page 0"),
              () ->
                  database.<Boolean>reading(
                      potter,
                      tx -> {
                        together.countDown();
                        awaitAll(together);
                        return true;
                      })));
    }
    for (Future<Boolean> page : pages) {
      assertThat(page.get()).isTrue();
    }
  }

  @Test
  void readingEndsWhenTheCallerLeavesAndTheConnectionIsOfUseToOthers(Tenant potter)
      throws Exception {
    Database database = database(LONG, LONG);
    Caller caller = new Caller("search");
    Future<Boolean> search =
        later(caller, () -> database.<Boolean>reading(potter, tx -> sleep(tx, 60)));
    while (sleeping(database, potter) == 0) {
      Thread.onSpinWait();
    }
    caller.leave();

    assertThatThrownBy(search::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(Caller.Left.class);
    assertThat(sleeping(database, potter)).isZero();
    for (int i = 0; i < 3 * CONNECTIONS; i++) {
      assertThat(database.<Boolean>reading(potter, tx -> sleep(tx, 0))).isTrue();
    }
  }

  private static int sleeping(Database database, Tenant tenant) {
    return database.reading(
        tenant,
        tx ->
            tx.rows(
                    """
                    SELECT 1
                    FROM pg_stat_activity
                    WHERE datname = current_database()
                      AND state = 'active'
                      AND query LIKE 'SELECT pg_sleep%'
                    """)
                .size());
  }

  @Test
  void whoLeavesWhileWaitingForATurnDoesNotTakeIt(Tenant potter) throws Exception {
    Database database = database(LONG, LONG);
    new Caller("search").get(() -> database.<Boolean>reading(potter, tx -> sleep(tx, 1.1)));
    CountDownLatch searching = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Future<Boolean> first =
        later(
            new Caller("search"),
            () ->
                database.<Boolean>reading(
                    potter,
                    tx -> {
                      searching.countDown();
                      awaitAll(end);
                      return true;
                    }));
    searching.await();
    Caller impatient = new Caller("search");
    Future<Boolean> second =
        later(impatient, () -> database.<Boolean>reading(potter, tx -> sleep(tx, 60)));
    impatient.leave();

    assertThatThrownBy(second::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(Caller.Left.class);
    end.countDown();
    assertThat(first.get()).isTrue();
  }

  @Test
  void aTransactionInsideAnotherOfTheSameCallerDoesNotWaitForIt(Tenant potter) {
    Database database = database(SHORT, LONG);
    Caller caller = new Caller("search");
    caller.get(() -> database.<Boolean>reading(potter, tx -> sleep(tx, 1.1)));

    assertThat(
            caller.get(
                () ->
                    database.<Boolean>reading(
                        potter,
                        outer -> database.<Boolean>reading(potter, inner -> sleep(inner, 0)))))
        .isTrue();
  }
}
