package io.puente.server.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.orders.Orders;
import io.puente.payments.Payments;
import io.puente.platform.events.Event;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.RunningShop.ExpectedEvent;
import io.puente.server.testing.RunningShop.PlacedOrder;
import io.puente.server.testing.StoredOrders;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Orders that are held, and both ways out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldOrdersTest {

  private final RunningShop running = RunningShop.start();
  private final StoredOrders orders = new StoredOrders(running);

  @AfterAll
  void close() {
    running.close();
  }

  private Buyer.Page press(String number, String button) {
    return running.owner().post("/dashboard/orders/" + number + "/" + button, Map.of());
  }

  private ExpectedEvent refunds() {
    return running.listenFor((Event event) -> event.is(Payments.REFUND_ISSUED));
  }

  @Test
  void theOwnerReadsWhyAnOrderIsHeldAndWhatIsMissing() {
    String number = orders.heldFor(1000);

    String page = running.owner().get("/dashboard/orders/" + number).text();

    assertThat(page).contains("Este pedido espera su decisión", "otra suma", "10.00");
    assertThat(page).contains("Cancelar y devolver el dinero");
    assertThat(page).doesNotContain("id=\"ship\"");
  }

  /** Defect: the owner could press the button to go on although money was missing. */
  @Test
  void theOwnerCanGoOnOnlyWithAnOrderWhoseMoneyIsThere() {
    String short10 = orders.heldFor(1000);
    String paidTooMuch = orders.heldFor(-500);

    assertThat(running.owner().get("/dashboard/orders/" + short10).text())
        .contains("10.00 por pagar", "sigue adelante solo")
        .doesNotContain(short10 + "/resumption\" method");
    assertThat(running.owner().get("/dashboard/orders/" + paidTooMuch).text())
        .contains(paidTooMuch + "/resumption\" method");
  }

  @Test
  void anOrderThatIsNotFullyPaidCannotBeResumed() {
    String number = orders.heldFor(1000);

    Buyer.Page answer = press(number, "resumption");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("Faltan").contains("10.00");
    assertThat(answer.text())
        .as("defect: a change of the language led to a page that is none")
        .contains("name=\"next\" value=\"/dashboard/orders/" + number + "\"");
    assertThat(orders.column(number, "state")).isEqualTo("held");
  }

  @Test
  void theBuyerPaysTheDifferenceAndTheOrderGoesOn() {
    String number = orders.heldFor(1000);
    String path = orders.buyerPath(number);
    Buyer buyer = running.browser(running.shop());
    assertThat(buyer.get(path).text()).contains("Pagar").contains("10.00");

    String payPage = buyer.post(path + "/payment", Map.of()).location().orElseThrow();
    buyer.get(Buyer.pathOf(buyer.pay(payPage).location().orElseThrow()));

    assertThat(orders.column(number, "state")).isEqualTo("open");
    assertThat(orders.column(number, "payment")).isEqualTo("paid");
    assertThat(orders.column(number, "received_minor"))
        .isEqualTo(orders.column(number, "total_minor"));
    assertThat(running.owner().get("/dashboard/orders/" + number).text()).contains("id=\"ship\"");
    assertThat(reservations(number)).isZero();
  }

  /** Defect: the database refused the sum, and the money was recorded nowhere. */
  @Test
  void aSecondShortPaymentAfterAPartialRefundIsRecorded() {
    String number = orders.heldFor(1000);
    orders.write(
        "UPDATE customer_order SET refunded_minor = received_minor - 100 WHERE number = '%s'"
            .formatted(number));
    String path = orders.buyerPath(number);
    Buyer buyer = running.browser(running.shop());
    assertThat(buyer.get(path).text())
        .as("what was kept, not what had come")
        .containsPattern("Pagado [^;]*\\b1\\.00; faltan");

    String payPage = buyer.post(path + "/payment", Map.of()).location().orElseThrow();
    orders.raiseTotal(number, 500);
    buyer.get(Buyer.pathOf(buyer.pay(payPage).location().orElseThrow()));

    assertThat(orders.column(number, "state")).isEqualTo("held");
    assertThat(orders.column(number, "payment")).isEqualTo("part");
    assertThat(orders.column(number, "(total_minor - received_minor + refunded_minor)"))
        .isEqualTo("500");
    assertThat(running.owner().get("/dashboard/orders/" + number).text())
        .contains("5.00 por pagar");
  }

  /** Defect: the button to go on was shown, and did nothing. */
  @Test
  void anOrderWhoseMoneyWentBackCannotGoOn() {
    String number = orders.heldFor(-500);
    orders.write(
        """
        UPDATE customer_order SET payment = 'part_refunded', refunded_minor = 100
        WHERE number = '%s'
        """
            .formatted(number));

    assertThat(running.owner().get("/dashboard/orders/" + number).text())
        .contains("Cancélelo para devolver el resto")
        .doesNotContain(number + "/resumption\" method");
    assertThat(press(number, "resumption").status()).isEqualTo(409);
    assertThat(orders.column(number, "state")).isEqualTo("held");
  }

  private long reservations(String number) {
    return orders.read(
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
    String number = orders.heldFor(-500);
    ExpectedEvent refund = refunds();

    assertThat(press(number, "resumption").status()).isEqualTo(303);
    refund.await();

    assertThat(orders.column(number, "payment")).isEqualTo("paid");
    assertThat(orders.column(number, "received_minor"))
        .isEqualTo(orders.column(number, "total_minor"));
    assertThat(refundsOf(number)).containsExactly("excess 500 issued");
  }

  private List<String> refundsOf(String number) {
    return orders.read(
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
    String number = orders.heldFor(1000);
    String paid = orders.column(number, "received_minor");
    assertThat(reservations(number)).isPositive();
    ExpectedEvent refund = refunds();

    assertThat(press(number, "cancellation").status()).isEqualTo(303);
    refund.await();

    assertThat(orders.column(number, "state")).isEqualTo("cancelled");
    assertThat(orders.column(number, "payment")).isEqualTo("refunded");
    assertThat(reservations(number)).isZero();
    assertThat(refundsOf(number)).containsExactly("cancelled_by_shop " + paid + " issued");
    assertThat(running.owner().get("/dashboard/emails").text()).contains(number + " fue cancelado");
    assertThat(running.browser(running.shop()).get(orders.buyerPath(number)).text())
        .contains("Cancelado", "va de regreso");
  }

  @Test
  void bothButtonsAtTheSameTimeAreOneDecision() throws Exception {
    String number = orders.heldFor(-500);
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
        orders.read(
            tx ->
                tx.oneRow("SELECT count(*) AS found FROM audit_entry WHERE subject = $1", number)
                    .getLong("found"));
    assertThat(audited).isEqualTo(1);
    assertThat(orders.column(number, "state")).isIn("open", "cancelled");
    assertThat(refundsOf(number)).hasSize(1);
  }

  @Test
  void anOrderThatNobodyDecidesOnIsCancelledWithItsMoneyBack() {
    String number = orders.heldFor(1000);

    decideAtTheDeadline(number);

    assertThat(orders.column(number, "state")).isEqualTo("cancelled");
    assertThat(orders.column(number, "cancel_reason")).isEqualTo("undecided");
    assertThat(reservations(number)).isZero();
    assertThat(refundsOf(number)).singleElement().asString().startsWith("undecided ");
  }

  @Test
  void anOrderThatCanGoOnGoesOnAtTheDeadline() {
    String number = orders.heldFor(-500);

    decideAtTheDeadline(number);

    assertThat(orders.column(number, "state")).isEqualTo("open");
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
                    orders.column(number, "id")));
    try {
      decided.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aLatePaymentForSoldOutGoodsIsHeldUntilTheyAreThereAgain() throws SQLException {
    PlacedOrder placed = ordersTheOnlyVase();
    String number = latestOrderOf("F-1");
    orders.passDeadline(number);
    stocks("F-1", 0);

    placed.pay();

    assertThat(orders.column(number, "state")).isEqualTo("held");
    assertThat(orders.column(number, "hold_reason")).isEqualTo("sold_out");
    assertThat(pageWhileAllStockIsLocked(number).status())
        .as("defect: who looked waited for whoever changed the stock")
        .isEqualTo(200);
    assertThat(press(number, "resumption").text())
        .contains("Las piezas no están")
        .doesNotContain(number + "/resumption\" method");
    stocks("F-1", 1);
    assertThat(running.owner().get("/dashboard/orders/" + number).text())
        .contains(number + "/resumption\" method");
    assertThat(press(number, "resumption").status()).isEqualTo(303);
    assertThat(orders.column(number, "state")).isEqualTo("open");
    assertThat(orders.column(number, "payment")).isEqualTo("paid");
    stocks("F-1", 10);
  }

  private Buyer.Page pageWhileAllStockIsLocked(String number) throws SQLException {
    Buyer owner = running.owner();
    try (Connection locking = running.ownersConnection();
        Statement lock = locking.createStatement()) {
      locking.setAutoCommit(false);
      lock.execute("SELECT 1 FROM stock FOR UPDATE");
      return owner.get("/dashboard/orders/" + number);
    }
  }

  @Test
  void aLatePaymentIsSoldIfTheGoodsAreStillThere() {
    PlacedOrder placed = ordersTheOnlyVase();
    String number = latestOrderOf("F-1");
    orders.passDeadline(number);

    placed.pay();

    assertThat(orders.column(number, "state")).isEqualTo("open");
    assertThat(orders.column(number, "payment")).isEqualTo("paid");
    assertThat(reservations(number)).isZero();
  }

  private PlacedOrder ordersTheOnlyVase() {
    Buyer buyer = running.browser(running.shop());
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/florero-unico"), 1);
    return new PlacedOrder(buyer, buyer.checkOut("es-us").location().orElseThrow());
  }

  private String latestOrderOf(String sku) {
    return orders.read(
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

  private void stocks(String sku, int pieces) {
    orders.write(
        """
        UPDATE stock SET on_hand = %d
        WHERE variant_id = (SELECT id FROM variant WHERE sku = '%s')
        """
            .formatted(pieces, sku));
  }

  @Test
  void theDatabaseRefusesAnOrderThatIsPaidWithAnotherSum() {
    String number = orders.heldFor(1000);

    assertThatThrownBy(
            () ->
                orders.write(
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
