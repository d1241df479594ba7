package io.puente.server.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Transaction;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.RunningShop.PlacedOrder;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The buyer pays the difference of a held order in the moment in which the owner presses both
 * buttons and the deadline's job runs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecidedWhilePaidTest {

  private static final int ROUNDS = 40;
  private static final int AT_ONCE = 6;
  private static final int LONGEST_PAUSE_MILLIS = 40;

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void everyOrderIsSoldForItsTotalOrAllItsMoneyGoesBack() throws Exception {
    Buyer owner = running.owner();
    write("UPDATE stock SET on_hand = 1000");
    List<String> held = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      held.add(heldFor(1000));
    }
    List<Callable<Boolean>> rounds =
        IntStream.range(0, ROUNDS)
            .<Callable<Boolean>>mapToObj(i -> () -> decidesWhilePaid(owner, held.get(i), i))
            .toList();
    try (ExecutorService buyers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Boolean> round : buyers.invokeAll(rounds)) {
        round.get();
      }
    }
    awaitAllJobs();

    List<String> wrong = new ArrayList<>();
    int open = 0;
    int cancelled = 0;
    for (Row row : outcomes()) {
      long kept = row.getLong("kept");
      String all = row.toJson().encode();
      switch (row.getString("state")) {
        case "open" -> {
          open++;
          if (kept != row.getLong("total_minor") || row.getInteger("emails") != 1) {
            wrong.add(all);
          }
        }
        case "cancelled" -> {
          cancelled++;
          if (kept != 0
              || row.getInteger("emails") != 1
              || !row.getString("payment").equals("refunded")) {
            wrong.add(all);
          }
        }
        default -> wrong.add(all);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(open).isPositive();
    assertThat(cancelled).isPositive();
    assertThat(count("SELECT count(*) AS found FROM stock_reservation")).isZero();
    assertThat(count("SELECT coalesce(sum(reserved), 0)::bigint AS found FROM stock")).isZero();
    assertThat(count("SELECT count(*) AS found FROM payment_refund WHERE state <> 'issued'"))
        .isZero();
  }

  private boolean decidesWhilePaid(Buyer owner, String number, int round) throws Exception {
    String path =
        owner
            .get("/dashboard/orders/" + number)
            .find("href=\"(/es-us/orders/[^\"]+)\"")
            .orElseThrow();
    Buyer buyer = running.browser(running.shop());
    String payPage = buyer.post(path + "/payment", Map.of()).location().orElseThrow();
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all =
          List.of(
              hands.submit(
                  () -> {
                    pause();
                    buyer.pay(payPage).location().map(Buyer::pathOf).ifPresent(buyer::get);
                    return true;
                  }),
              hands.submit(
                  () -> {
                    pause();
                    owner.post("/dashboard/orders/" + number + "/resumption", Map.of());
                    return true;
                  }),
              hands.submit(
                  () -> {
                    pause();
                    if (round % 2 == 0) {
                      pause();
                      pause();
                      owner.post("/dashboard/orders/" + number + "/cancellation", Map.of());
                    } else {
                      dueNow(number);
                    }
                    return true;
                  }));
      for (Future<Boolean> each : all) {
        each.get();
      }
    }
    return true;
  }

  /** The job that waits seven days is due now. */
  private void dueNow(String number) {
    String id =
        read(
            tx ->
                tx.oneRow("SELECT id::text AS found FROM customer_order WHERE number = $1", number)
                    .getString("found"));
    running
        .database()
        .asOperator(
            tx ->
                tx.update(
                    """
                    UPDATE scheduled_tasks
                    SET execution_time = now()
                    WHERE task_name = 'order.hold-deadline'
                      AND task_instance LIKE $1 || '%'
                    """,
                    id));
  }

  private static void pause() throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
  }

  /** Waits until no webhook, deadline or refund is left to be handled. */
  private void awaitAllJobs() throws InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    while (waitingJobs() > 0) {
      assertThat(Instant.now()).as("jobs are still waiting").isBefore(end);
      Thread.sleep(50);
    }
  }

  private long waitingJobs() {
    return running
        .database()
        .asOperator(
            tx ->
                tx.oneRow(
                        """
                        SELECT (SELECT count(*)
                                FROM scheduled_tasks
                                WHERE (picked OR execution_time <= now())
                                  AND task_name NOT IN ('event-retention', 'payment-reconcile'))
                             + (SELECT count(*) FROM payment_refund WHERE state = 'pending')
                             + (SELECT count(*)
                                FROM stripe_sandbox_delivery
                                WHERE done_at IS NULL) AS waiting
                        """)
                    .getLong("waiting"));
  }

  private List<Row> outcomes() {
    return read(
        tx ->
            tx.rows(
                """
                SELECT o.number, o.state, o.payment, o.total_minor, o.received_minor,
                       o.refunded_minor,
                       (SELECT coalesce(sum(a.received_minor - a.refunded_minor), 0)::bigint
                        FROM payment_attempt a
                        WHERE a.order_id = o.id) AS kept,
                       (SELECT count(*)::int FROM email e WHERE e.order_id = o.id AND e.kind <> 'order-held')
                         AS emails
                FROM customer_order o
                """));
  }

  private String heldFor(long moreMinor) {
    PlacedOrder placed = running.placeOrder(running.shop());
    String number =
        read(
            tx ->
                tx.oneRow("SELECT number FROM customer_order ORDER BY placed_at DESC LIMIT 1")
                    .getString("number"));
    write(
        """
        WITH adjustment AS (
          UPDATE order_adjustment
          SET amount_minor = amount_minor + %1$d
          WHERE kind = 'shipping'
            AND order_id = (SELECT id FROM customer_order WHERE number = '%2$s')
        )
        UPDATE customer_order SET total_minor = total_minor + %1$d WHERE number = '%2$s'
        """
            .formatted(moreMinor, number));
    placed.pay();
    return number;
  }

  private long count(String sql) {
    return read(tx -> tx.oneRow(sql).getLong("found"));
  }

  private void write(String sql) {
    running.database().inTenant(running.shop().tenant(), tx -> tx.update(sql));
  }

  private <T> T read(Function<Transaction, T> work) {
    return running.database().inTenant(running.shop().tenant(), work::apply);
  }
}
