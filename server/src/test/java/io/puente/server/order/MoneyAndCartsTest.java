package io.puente.server.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.orders.Orders;
import io.puente.payments.Payments;
import io.puente.platform.events.Event;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.RunningShop.ExpectedEvent;
import io.puente.server.testing.RunningShop.PlacedOrder;
import io.puente.server.testing.StoredOrders;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What money must not do to carts, to a second order of the same cart, and to refunds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyAndCartsTest {

  private static final String CUP = "/es-us/products/taza-azul";
  private static final String VASE = "/es-us/products/florero-unico";

  private final RunningShop running = RunningShop.start();
  private final StoredOrders orders = new StoredOrders(running);

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
    String first = orders.latest();
    orders.passDeadline(first);
    String secondPage = buyer.checkOut("es-us").location().orElseThrow();
    String second = orders.latest();
    assertThat(second).isNotEqualTo(first);

    new PlacedOrder(buyer, secondPage).pay();
    new PlacedOrder(buyer, firstPage).pay();

    assertThat(orders.column(second, "state") + " " + orders.column(second, "payment"))
        .isEqualTo("open paid");
    assertThat(orders.column(first, "state") + " " + orders.column(first, "payment"))
        .isNotEqualTo("open paid");
  }

  /** Defect: the later order of a cart can still be paid after the earlier one was sold. */
  @Test
  void aLaterOrderOfACartEndsWhenTheEarlierOneIsPaidLate() {
    Buyer buyer = running.browser(running.shop());
    buyer.addToCart("es-us", buyer.variantOf(CUP), 1);
    String firstPage = buyer.checkOut("es-us").location().orElseThrow();
    String first = orders.latest();
    orders.passDeadline(first);
    buyer.checkOut("es-us");
    String second = orders.latest();

    new PlacedOrder(buyer, firstPage).pay();

    assertThat(orders.column(first, "payment")).isEqualTo("paid");
    assertThat(liveAttempts(second)).isZero();
  }

  /** Defect: the deadline of a hold does not ask the provider before it gives the money back. */
  @Test
  void moneyThatCameBeforeTheDeadlineOfAHoldCounts() throws Exception {
    String number = orders.heldFor(1000);
    Buyer buyer = running.browser(running.shop());
    String payPage =
        buyer.post(orders.buyerPath(number) + "/payment", Map.of()).location().orElseThrow();
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
                      orders.column(number, "id")));
      decided.await();
    } finally {
      webhooksGoTo(url);
    }

    assertThat(orders.column(number, "state")).isEqualTo("open");
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
    String number = orders.latest();
    orders.write(
        "UPDATE customer_order SET currency = 'BRL', quote = '{}' WHERE number = '%s'"
            .formatted(number));
    placed.pay();
    assertThat(orders.column(number, "state") + " " + orders.column(number, "payment"))
        .isEqualTo("held awaiting");
    assertThat(running.owner().get("/dashboard/orders/" + number).status()).isEqualTo(200);
    assertThat(running.browser(running.shop()).get(orders.buyerPath(number)).status())
        .isEqualTo(200);

    ExpectedEvent refund = running.listenFor(event -> event.is(Payments.REFUND_ISSUED));
    running.owner().post("/dashboard/orders/" + number + "/cancellation", Map.of());
    refund.await();

    assertThat(orders.column(number, "state")).isEqualTo("cancelled");
    assertThat(running.owner().get("/dashboard/orders/" + number).status()).isEqualTo(200);
  }

  /** Defect: the button for a difference below the provider's minimum does nothing, silently. */
  @Test
  void aDifferenceThatCannotBeChargedIsNotOffered() {
    String number = orders.heldFor(1);
    Buyer buyer = running.browser(running.shop());
    String path = orders.buyerPath(number);
    String page = buyer.get(path).text();
    if (page.contains(path + "/payment")) {
      Buyer.Page answer = buyer.post(path + "/payment", Map.of());
      assertThat(answer.location().orElse("")).doesNotContain(path);
    }
  }

  /** Defect: whoever leaves the page of a difference lands on an empty cart. */
  @Test
  void cancellingTheDifferenceLeadsBackToTheOrder() {
    String number = orders.heldFor(1000);
    String path = orders.buyerPath(number);
    running.browser(running.shop()).post(path + "/payment", Map.of());

    String back =
        orders.read(
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

    assertThat(running.browser(running.shop()).get(orders.buyerPath(number)).text())
        .doesNotContain("va de regreso");
  }

  private String cancelledWithARefusedRefund() throws InterruptedException {
    String number = orders.heldFor(1000);
    orders.write(
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
    String number = orders.heldFor(1000);

    assertThat(running.owner().get("/dashboard").text()).contains(number);
  }

  /** Defect: a buyer who has paid and must pay more gets no email, so the link can be lost. */
  @Test
  void theBuyerOfAHeldOrderIsWrittenTo() {
    String number = orders.heldFor(1000);

    long letters =
        orders.read(
            tx ->
                tx.oneRow(
                        """
                        SELECT count(*) AS found
                        FROM email
                        WHERE order_id = (SELECT id FROM customer_order WHERE number = $1)
                          AND kind = 'order-held'
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
    orders.write("UPDATE stock SET on_hand = 1000");
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
    orders.awaitAllJobs();
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

  private long liveAttempts(String number) {
    return orders.read(
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
}
