package io.puente.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Transaction;
import io.puente.server.testing.RunningShop.PlacedOrder;
import java.time.Instant;
import java.util.function.Function;

/** The orders of a running shop, read and changed in its database. */
public final class StoredOrders {

  private final RunningShop running;

  public StoredOrders(RunningShop running) {
    this.running = running;
  }

  /** The number of the order that was placed last. */
  public String latest() {
    return read(
        tx ->
            tx.oneRow("SELECT number FROM customer_order ORDER BY placed_at DESC LIMIT 1")
                .getString("number"));
  }

  /** An order of two cups whose total changed by that much while its pay page was being paid. */
  public String heldFor(long moreMinor) {
    PlacedOrder placed = running.placeOrder(running.shop());
    String number = latest();
    raiseTotal(number, moreMinor);
    placed.pay();
    assertThat(column(number, "state")).isEqualTo("held");
    return number;
  }

  /** The total of an order changes by that much. */
  public void raiseTotal(String number, long moreMinor) {
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
  }

  /** Cancels an unpaid order as its payment deadline does, and leaves its pay page open. */
  public void passDeadline(String number) {
    write(
        """
        UPDATE customer_order
        SET state = 'cancelled', cancel_reason = 'unpaid', cancelled_at = now()
        WHERE number = '%s'
        """
            .formatted(number));
    write(
        """
        WITH released AS (
          DELETE FROM stock_reservation
          WHERE order_id = (SELECT id FROM customer_order WHERE number = '%s')
          RETURNING variant_id, quantity
        )
        UPDATE stock SET reserved = reserved - released.quantity FROM released
        WHERE stock.variant_id = released.variant_id
        """
            .formatted(number));
  }

  public String column(String number, String column) {
    return read(
        tx ->
            tx.oneRow(
                    "SELECT %s::text AS found FROM customer_order WHERE number = $1"
                        .formatted(column),
                    number)
                .getString("found"));
  }

  /** The path of the buyer's page, with its key. */
  public String buyerPath(String number) {
    return running
        .owner()
        .get("/dashboard/orders/" + number)
        .find("href=\"(/es-us/orders/[^\"]+)\"")
        .orElseThrow();
  }

  /** Waits until no webhook, deadline or refund is left to be handled. */
  public void awaitAllJobs() throws InterruptedException {
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

  public void write(String sql) {
    running.database().inTenant(running.shop().tenant(), tx -> tx.update(sql));
  }

  public <T> T read(Function<Transaction, T> work) {
    return running.database().inTenant(running.shop().tenant(), work::apply);
  }
}
