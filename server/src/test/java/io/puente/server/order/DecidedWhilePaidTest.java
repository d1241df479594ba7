package io.puente.server.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.StoredOrders;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
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
  private final StoredOrders orders = new StoredOrders(running);

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void everyOrderIsSoldForItsTotalOrAllItsMoneyGoesBack() throws Exception {
    Buyer owner = running.owner();
    orders.write("UPDATE stock SET on_hand = 1000");
    List<String> held = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      held.add(orders.heldFor(1000));
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
    orders.awaitAllJobs();

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
        orders.read(
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

  private List<Row> outcomes() {
    return orders.read(
        tx ->
            tx.rows(
                """
                SELECT o.number, o.state, o.payment, o.total_minor, o.received_minor,
                       o.refunded_minor,
                       (SELECT coalesce(sum(a.received_minor - a.refunded_minor), 0)::bigint
                        FROM payment_attempt a
                        WHERE a.order_id = o.id) AS kept,
                       (SELECT count(*)::int
                        FROM email e
                        WHERE e.order_id = o.id
                          AND e.recipient = o.email
                          AND e.kind <> 'order-held')
                         AS emails
                FROM customer_order o
                """));
  }

  private long count(String sql) {
    return orders.read(tx -> tx.oneRow(sql).getLong("found"));
  }
}
