package io.puente.server.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.payments.Payments;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Event;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.RunningShop.ExpectedEvent;
import io.puente.server.testing.RunningShop.PlacedOrder;
import io.puente.storefront.order.Orders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Orders that are held, and both ways out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldOrdersTest {

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  /** An order of two cups whose total has grown after its pay page was paid. */
  private String heldFor(long moreMinor) {
    PlacedOrder placed = running.placeOrder(running.shop());
    String number =
        running
            .owner()
            .get("/dashboard/orders")
            .find("(PT-\\d{4}-\\d{6})</strong>[^<]*<span[^>]*state-awaiting")
            .orElseThrow();
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
    assertThat(column(number, "state")).isEqualTo("held");
    return number;
  }

  private void write(String sql) {
    running.database().inTenant(running.shop().tenant(), tx -> tx.update(sql));
  }

  private String column(String number, String column) {
    return read(
        tx ->
            tx.oneRow(
                    "SELECT %s::text AS found FROM customer_order WHERE number = $1"
                        .formatted(column),
                    number)
                .getString("found"));
  }

  private <T> T read(Function<Transaction, T> work) {
    return running.database().inTenant(running.shop().tenant(), work::apply);
  }

  private String buyerPath(String number) {
    return running
        .owner()
        .get("/dashboard/orders/" + number)
        .find("href=\"(/es-us/orders/[^\"]+)\"")
        .orElseThrow();
  }

  private Buyer.Page press(String number, String button) {
    return running.owner().post("/dashboard/orders/" + number + "/" + button, Map.of());
  }

  private ExpectedEvent refunds() {
    return running.listenFor((Event event) -> event.is(Payments.REFUND_ISSUED));
  }

  @Test
  void theOwnerReadsWhyAnOrderIsHeldAndWhatIsMissing() {
    String number = heldFor(1000);

    String page = running.owner().get("/dashboard/orders/" + number).text();

    assertThat(page).contains("Este pedido espera su decisión", "otra suma", "10.00");
    assertThat(page).contains("Seguir adelante", "Cancelar y devolver el dinero");
    assertThat(page).doesNotContain("id=\"ship\"");
  }

  @Test
  void anOrderThatIsNotFullyPaidCannotBeResumed() {
    String number = heldFor(1000);

    Buyer.Page answer = press(number, "resumption");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("Faltan").contains("10.00");
    assertThat(column(number, "state")).isEqualTo("held");
  }

  @Test
  void theBuyerPaysTheDifferenceAndTheOrderGoesOn() {
    String number = heldFor(1000);
    String path = buyerPath(number);
    Buyer buyer = running.browser(running.shop());
    assertThat(buyer.get(path).text()).contains("Pagar").contains("10.00");

    String payPage = buyer.post(path + "/payment", Map.of()).location().orElseThrow();
    buyer.get(Buyer.pathOf(buyer.pay(payPage).location().orElseThrow()));

    assertThat(column(number, "state")).isEqualTo("open");
    assertThat(column(number, "payment")).isEqualTo("paid");
    assertThat(column(number, "received_minor")).isEqualTo(column(number, "total_minor"));
    assertThat(running.owner().get("/dashboard/orders/" + number).text()).contains("id=\"ship\"");
    assertThat(reservations(number)).isZero();
  }

  private long reservations(String number) {
    return read(
        tx ->
            tx.oneRow(
                    """
                    SELECT count(*) AS found
                    FROM stock_reservation
                    WHERE order_id = (SELECT id FROM customer_order WHERE number = $1)
                    """,
                    number)
                .getLong("found"));
  }

  @Test
  void whatWasPaidTooMuchGoesBackWhenTheOrderGoesOn() throws Exception {
    String number = heldFor(-500);
    ExpectedEvent refund = refunds();

    assertThat(press(number, "resumption").status()).isEqualTo(303);
    refund.await();

    assertThat(column(number, "payment")).isEqualTo("paid");
    assertThat(column(number, "received_minor")).isEqualTo(column(number, "total_minor"));
    assertThat(refundsOf(number)).containsExactly("excess 500 issued");
  }

  private List<String> refundsOf(String number) {
    return read(
        tx ->
            tx
                .rows(
                    """
                    SELECT r.reason || ' ' || r.amount_minor || ' ' || r.state AS found
                    FROM payment_refund r
                    JOIN payment_attempt a ON a.shop_id = r.shop_id AND a.id = r.attempt_id
                    WHERE a.order_id = (SELECT id FROM customer_order WHERE number = $1)
                    """,
                    number)
                .stream()
                .map(row -> row.getString("found"))
                .toList());
  }

  @Test
  void cancellingGivesMoneyAndStockBackAndTellsTheBuyer() throws Exception {
    String number = heldFor(1000);
    String paid = column(number, "received_minor");
    assertThat(reservations(number)).isPositive();
    ExpectedEvent refund = refunds();

    assertThat(press(number, "cancellation").status()).isEqualTo(303);
    refund.await();

    assertThat(column(number, "state")).isEqualTo("cancelled");
    assertThat(column(number, "payment")).isEqualTo("refunded");
    assertThat(reservations(number)).isZero();
    assertThat(refundsOf(number)).containsExactly("cancelled_by_shop " + paid + " issued");
    assertThat(running.owner().get("/dashboard/emails").text()).contains(number + " fue cancelado");
    assertThat(running.browser(running.shop()).get(buyerPath(number)).text())
        .contains("Cancelado", "va de regreso");
  }

  @Test
  void bothButtonsAtTheSameTimeAreOneDecision() throws Exception {
    String number = heldFor(-500);
    List<Callable<Buyer.Page>> clicks =
        List.of(
            () -> press(number, "cancellation"),
            () -> press(number, "resumption"),
            () -> press(number, "cancellation"),
            () -> press(number, "resumption"));

    try (ExecutorService fingers = Executors.newVirtualThreadPerTaskExecutor()) {
      fingers.invokeAll(clicks);
    }

    long audited =
        read(
            tx ->
                tx.oneRow("SELECT count(*) AS found FROM audit_entry WHERE subject = $1", number)
                    .getLong("found"));
    assertThat(audited).isEqualTo(1);
    assertThat(column(number, "state")).isIn("open", "cancelled");
    assertThat(refundsOf(number)).hasSize(1);
  }

  @Test
  void anOrderThatNobodyDecidesOnIsCancelledWithItsMoneyBack() {
    String number = heldFor(1000);

    decideAtTheDeadline(number);

    assertThat(column(number, "state")).isEqualTo("cancelled");
    assertThat(column(number, "cancel_reason")).isEqualTo("undecided");
    assertThat(reservations(number)).isZero();
    assertThat(refundsOf(number)).singleElement().asString().startsWith("undecided ");
  }

  @Test
  void anOrderThatCanGoOnGoesOnAtTheDeadline() {
    String number = heldFor(-500);

    decideAtTheDeadline(number);

    assertThat(column(number, "state")).isEqualTo("open");
  }

  /** The job that waits seven days is due now. */
  private void decideAtTheDeadline(String number) {
    ExpectedEvent decided =
        running.listenFor(
            event ->
                (event.is(Orders.PAID) || event.is(Orders.CANCELLED))
                    && event.subject().equals(number));
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
                    column(number, "id")));
    try {
      decided.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aLatePaymentForSoldOutGoodsIsHeldUntilTheyAreThereAgain() {
    PlacedOrder placed = ordersTheOnlyVase();
    String number = latestOrderOf("F-1");
    lapses(number);
    stocks("F-1", 0);

    placed.pay();

    assertThat(column(number, "state")).isEqualTo("held");
    assertThat(column(number, "hold_reason")).isEqualTo("sold_out");
    assertThat(press(number, "resumption").text()).contains("Las piezas no están");
    stocks("F-1", 1);
    assertThat(press(number, "resumption").status()).isEqualTo(303);
    assertThat(column(number, "state")).isEqualTo("open");
    assertThat(column(number, "payment")).isEqualTo("paid");
    stocks("F-1", 10);
  }

  @Test
  void aLatePaymentIsSoldIfTheGoodsAreStillThere() {
    PlacedOrder placed = ordersTheOnlyVase();
    String number = latestOrderOf("F-1");
    lapses(number);

    placed.pay();

    assertThat(column(number, "state")).isEqualTo("open");
    assertThat(column(number, "payment")).isEqualTo("paid");
    assertThat(reservations(number)).isZero();
  }

  private PlacedOrder ordersTheOnlyVase() {
    Buyer buyer = running.browser(running.shop());
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/florero-unico"), 1);
    return new PlacedOrder(buyer, buyer.checkOut("es-us").location().orElseThrow());
  }

  private String latestOrderOf(String sku) {
    return read(
        tx ->
            tx.oneRow(
                    """
                    SELECT o.number
                    FROM customer_order o
                    JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.id
                    WHERE l.sku = $1
                    ORDER BY o.placed_at DESC
                    LIMIT 1
                    """,
                    sku)
                .getString("number"));
  }

  /** The payment deadline is over, and the provider could not be reached to close its page. */
  private void lapses(String number) {
    write(
        """
        UPDATE customer_order
        SET state = 'cancelled', cancel_reason = 'unpaid', cancelled_at = now()
        WHERE number = '%s'
        """
            .formatted(number));
    write(
        """
        WITH gone AS (
          DELETE FROM stock_reservation
          WHERE order_id = (SELECT id FROM customer_order WHERE number = '%s')
          RETURNING variant_id, quantity
        )
        UPDATE stock SET reserved = reserved - gone.quantity FROM gone
        WHERE stock.variant_id = gone.variant_id
        """
            .formatted(number));
  }

  private void stocks(String sku, int pieces) {
    write(
        """
        UPDATE stock SET on_hand = %d
        WHERE variant_id = (SELECT id FROM variant WHERE sku = '%s')
        """
            .formatted(pieces, sku));
  }

  @Test
  void theDatabaseRefusesAnOrderThatIsPaidWithAnotherSum() {
    String number = heldFor(1000);

    assertThatThrownBy(
            () ->
                write(
                    """
                    UPDATE customer_order
                    SET state = 'open', payment = 'paid', paid_at = now(), hold_reason = NULL,
                        held_at = NULL, hold_until = NULL
                    WHERE number = '%s'
                    """
                        .formatted(number)))
        .hasMessageContaining("order_received");
  }
}
