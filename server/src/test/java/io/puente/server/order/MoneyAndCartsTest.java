package io.puente.server.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.payments.Payments;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Event;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.RunningShop.ExpectedEvent;
import io.puente.server.testing.RunningShop.PlacedOrder;
import io.puente.storefront.order.Orders;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What money must not do to carts, to a second order of the same cart, and to refunds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyAndCartsTest {

  private static final String CUP = "/es-us/products/taza-azul";
  private static final String VASE = "/es-us/products/florero-unico";

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  /** Defect: paying an order deletes the whole cart, also what was put in after the checkout. */
  @Test
  void goodsThatWerePutInAfterTheCheckoutStayInTheCart() {
    Buyer buyer = running.browser(running.shop());
    buyer.addToCart("es-us", buyer.variantOf(CUP), 1);
    String payPage = buyer.checkOut("es-us").location().orElseThrow();
    String vase = buyer.variantOf(VASE);
    buyer.addToCart("es-us", vase, 1);

    new PlacedOrder(buyer, payPage).pay();

    assertThat(buyer.get("/es-us/cart").text()).contains(vase);
  }

  /** Defect: a buyer who paid the later order of a cart is charged for the earlier one, too. */
  @Test
  void aLapsedOrderIsNotSoldWhenItsCartHasBeenSoldByALaterOrder() {
    Buyer buyer = running.browser(running.shop());
    buyer.addToCart("es-us", buyer.variantOf(CUP), 1);
    String firstPage = buyer.checkOut("es-us").location().orElseThrow();
    String first = latestOrder();
    lapses(first);
    String secondPage = buyer.checkOut("es-us").location().orElseThrow();
    String second = latestOrder();
    assertThat(second).isNotEqualTo(first);

    new PlacedOrder(buyer, secondPage).pay();
    new PlacedOrder(buyer, firstPage).pay();

    assertThat(column(second, "state") + " " + column(second, "payment")).isEqualTo("open paid");
    assertThat(column(first, "state") + " " + column(first, "payment")).isNotEqualTo("open paid");
  }

  /** Defect: the later order of a cart can still be paid after the earlier one was sold. */
  @Test
  void aLaterOrderOfACartEndsWhenTheEarlierOneIsPaidLate() {
    Buyer buyer = running.browser(running.shop());
    buyer.addToCart("es-us", buyer.variantOf(CUP), 1);
    String firstPage = buyer.checkOut("es-us").location().orElseThrow();
    String first = latestOrder();
    lapses(first);
    buyer.checkOut("es-us");
    String second = latestOrder();

    new PlacedOrder(buyer, firstPage).pay();

    assertThat(column(first, "payment")).isEqualTo("paid");
    assertThat(liveAttempts(second)).isZero();
  }

  /** Defect: the deadline of a hold does not ask the provider before it gives the money back. */
  @Test
  void moneyThatCameBeforeTheDeadlineOfAHoldCounts() throws Exception {
    String number = heldFor(1000);
    Buyer buyer = running.browser(running.shop());
    String payPage = buyer.post(buyerPath(number) + "/payment", Map.of()).location().orElseThrow();
    String url = webhooksGoTo("http://127.0.0.1:9/");
    try {
      buyer.pay(payPage);
      ExpectedEvent decided =
          running.listenFor(event -> event.is(Orders.PAID) || event.is(Orders.CANCELLED));
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
      decided.await();
    } finally {
      webhooksGoTo(url);
    }

    assertThat(column(number, "state")).isEqualTo("open");
  }

  private String webhooksGoTo(String url) {
    return running
        .database()
        .asOperator(
            tx -> {
              String before =
                  tx.oneRow("SELECT max(webhook_url) AS found FROM stripe_sandbox_account")
                      .getString("found");
              tx.update("UPDATE stripe_sandbox_account SET webhook_url = $1", url);
              return before;
            });
  }

  /** The buyer has renewed the order in another currency and paid the old page. */
  @Test
  void moneyInAnotherCurrencyGoesBackWhenTheOrderIsCancelled() throws Exception {
    PlacedOrder placed = running.placeOrder(running.shop());
    String number = latestOrder();
    write(
        "UPDATE customer_order SET currency = 'BRL', quote = '{}' WHERE number = '%s'"
            .formatted(number));
    placed.pay();
    assertThat(column(number, "state") + " " + column(number, "payment"))
        .isEqualTo("held awaiting");
    assertThat(running.owner().get("/dashboard/orders/" + number).status()).isEqualTo(200);
    assertThat(running.browser(running.shop()).get(buyerPath(number)).status()).isEqualTo(200);

    ExpectedEvent refund = running.listenFor(event -> event.is(Payments.REFUND_ISSUED));
    running.owner().post("/dashboard/orders/" + number + "/cancellation", Map.of());
    refund.await();

    assertThat(column(number, "state")).isEqualTo("cancelled");
    assertThat(running.owner().get("/dashboard/orders/" + number).status()).isEqualTo(200);
  }

  /** Defect: the button for a difference below the provider's minimum does nothing, silently. */
  @Test
  void aDifferenceThatCannotBeChargedIsNotOffered() {
    String number = heldFor(1);
    Buyer buyer = running.browser(running.shop());
    String path = buyerPath(number);
    String page = buyer.get(path).text();
    if (page.contains(path + "/payment")) {
      Buyer.Page answer = buyer.post(path + "/payment", Map.of());
      assertThat(answer.location().orElse("")).doesNotContain(path);
    }
  }

  /** Defect: whoever leaves the page of a difference lands on an empty cart. */
  @Test
  void cancellingTheDifferenceLeadsBackToTheOrder() {
    String number = heldFor(1000);
    String path = buyerPath(number);
    running.browser(running.shop()).post(path + "/payment", Map.of());

    String back =
        read(
            tx ->
                tx.oneRow(
                        """
                        SELECT request::text AS found
                        FROM payment_attempt
                        WHERE order_id = (SELECT id FROM customer_order WHERE number = $1)
                          AND state = 'open'
                        """,
                        number)
                    .getString("found"));

    assertThat(back).doesNotContain("/es-us/checkout");
  }

  /** Defect: nobody who is on the page of a cancelled order learns that its refund was refused. */
  @Test
  void aRefusedRefundIsVisibleToTheOwner() throws Exception {
    String number = cancelledWithARefusedRefund();

    String page = running.owner().get("/dashboard/orders/" + number).text();

    assertThat(page).containsAnyOf("rechaz", "no aceptó", "no se pudo devolver", "a mano");
  }

  /** Defect: the page says that money is on its way back when the provider has refused. */
  @Test
  void theBuyerIsNotToldThatRefusedMoneyIsOnItsWay() throws Exception {
    String number = cancelledWithARefusedRefund();

    assertThat(running.browser(running.shop()).get(buyerPath(number)).text())
        .doesNotContain("va de regreso");
  }

  private String cancelledWithARefusedRefund() throws InterruptedException {
    String number = heldFor(1000);
    write(
        """
        UPDATE payment_attempt SET payment_reference = 'pi_unknown'
        WHERE order_id = (SELECT id FROM customer_order WHERE number = '%s')
          AND received_minor IS NOT NULL
        """
            .formatted(number));
    ExpectedEvent refused = running.listenFor((Event event) -> event.is(Payments.REFUND_REFUSED));
    running.owner().post("/dashboard/orders/" + number + "/cancellation", Map.of());
    refused.await();
    return number;
  }

  /** Defect: a held order, which waits seven days for a decision, is on no board of the owner. */
  @Test
  void aHeldOrderIsOnTheOwnersOverview() {
    String number = heldFor(1000);

    assertThat(running.owner().get("/dashboard").text()).contains(number);
  }

  /** Defect: a buyer who has paid and must pay more gets no email, so the link can be lost. */
  @Test
  void theBuyerOfAHeldOrderIsWrittenTo() {
    String number = heldFor(1000);

    long letters =
        read(
            tx ->
                tx.oneRow(
                        """
                        SELECT count(*) AS found
                        FROM email
                        WHERE order_id = (SELECT id FROM customer_order WHERE number = $1)
                        """,
                        number)
                    .getLong("found"));
    assertThat(letters).isPositive();
  }

  /** Defect: a renewal releases and reserves in two passes, so two checkouts can deadlock. */
  @Test
  void twoCheckoutsOfTheSameGoodsDoNotWaitForEachOther() throws Exception {
    Buyer looks = running.browser(running.shop());
    List<String> goods =
        List.of(looks.variantOf(CUP), looks.variantOf(VASE)).stream()
            .sorted(Comparator.comparing(UUID::fromString))
            .toList();
    write("UPDATE stock SET on_hand = 1000");
    long before = deadlocks();
    Callable<Boolean> renews =
        () -> {
          for (int i = 0; i < 6; i++) {
            Buyer buyer = running.browser(running.shop());
            buyer.addToCart("es-us", goods.getLast(), 1);
            buyer.checkOut("es-us");
            buyer.addToCart("es-us", goods.getFirst(), 1);
            buyer.checkOut("es-us");
            buyer.addToCart("es-us", goods.getFirst(), 1);
            buyer.checkOut("es-us");
          }
          return true;
        };
    try (ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> done :
          buyers.invokeAll(List.of(renews, renews, renews, renews, renews, renews))) {
        done.get();
      }
    }
    Thread.sleep(2_000);
    assertThat(deadlocks() - before).isZero();
  }

  private long deadlocks() {
    return running
        .database()
        .asOperator(
            tx ->
                tx.oneRow(
                        """
                        SELECT deadlocks AS found
                        FROM pg_stat_database
                        WHERE datname = current_database()
                        """)
                    .getLong("found"));
  }

  private String heldFor(long moreMinor) {
    PlacedOrder placed = running.placeOrder(running.shop());
    String number = latestOrder();
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

  private String latestOrder() {
    return read(
        tx ->
            tx.oneRow("SELECT number FROM customer_order ORDER BY placed_at DESC LIMIT 1")
                .getString("number"));
  }

  private String buyerPath(String number) {
    return running
        .owner()
        .get("/dashboard/orders/" + number)
        .find("href=\"(/es-us/orders/[^\"]+)\"")
        .orElseThrow();
  }

  private long liveAttempts(String number) {
    return read(
        tx ->
            tx.oneRow(
                    """
                    SELECT count(*) AS found
                    FROM payment_attempt
                    WHERE state IN ('opening', 'open')
                      AND order_id = (SELECT id FROM customer_order WHERE number = $1)
                    """,
                    number)
                .getLong("found"));
  }

  /** The time to pay is over, and the provider could not be told to close its page. */
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
}
