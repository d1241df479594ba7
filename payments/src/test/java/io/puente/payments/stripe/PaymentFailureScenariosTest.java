package io.puente.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import io.puente.payments.AttemptState;
import io.puente.payments.PaymentAttempt;
import io.puente.payments.PaymentLine;
import io.puente.payments.PaymentRequest;
import io.puente.payments.PaymentStart;
import io.puente.payments.PaymentStart.PayPage;
import io.puente.payments.PotteryOrders;
import io.puente.payments.Refund;
import io.puente.payments.Settlement;
import io.puente.payments.money.AmountProblem;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.puente.stripesandbox.SandboxAccount;
import io.puente.stripesandbox.Troubles.Trouble;
import io.puente.stripesandbox.testing.Buyer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Failures of payments that happen in real shops, and the required outcomes. */
@ExtendWith(RealDatabase.class)
class PaymentFailureScenariosTest {
  private final Vertx vertx;
  private final Database database;
  private final Buyer rosa = new Buyer();
  private TalaveraShop shop;

  PaymentFailureScenariosTest(Vertx vertx, Database database) {
    this.vertx = vertx;
    this.database = database;
  }

  @BeforeEach
  void openShop(Tenant tenant) {
    shop = new TalaveraShop(vertx, database, tenant);
  }

  @AfterEach
  void closeShop() {
    shop.close();
  }

  @Test
  void twentyClicksAtOnceOpenOneSession() throws Exception {
    PaymentRequest cup = shop.cup("order-1", "862.40");

    List<PaymentStart> starts = atOnce(20, () -> shop.payments.collect(shop.tenant, cup));

    assertThat(starts).hasOnlyElementsOfType(PayPage.class);
    assertThat(starts.stream().map(start -> ((PayPage) start).payUrl()).distinct()).hasSize(1);
    assertThat(shop.sessions()).hasSize(1);
    assertThat(shop.payments.of(shop.tenant, PotteryOrders.id("order-1"))).hasSize(1);
  }

  @Test
  void aSecondTabGetsTheFirstTabsPage() {
    PayPage first = shop.collect(shop.cup("order-1", "862.40"));
    PayPage second = shop.collect(shop.cup("order-1", "862.40"));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void aRetryAfterALostAnswerUsesTheSameKey() throws Exception {
    PaymentRequest cup = shop.cup("order-2", "862.40");
    // The JDK retries once when the connection is lost, so two answers are lost.
    shop.stripe.troubles().next(Trouble.ANSWER_LOST, 2);

    PaymentStart lost = shop.payments.collect(shop.tenant, cup);
    PayPage page = shop.collect(cup);

    assertThat(lost).isInstanceOf(PaymentStart.Unclear.class);
    assertThat(shop.sessions()).extracting(Session::getId).containsExactly(page.reference());
  }

  @Test
  void reconciliationFindsTheSessionWhoseAnswerWasLost() throws Exception {
    shop.stripe.troubles().next(Trouble.ANSWER_LOST, 2);
    shop.payments.collect(shop.tenant, shop.cup("order-2", "862.40"));

    shop.paymentJobs.reconcile(Duration.ZERO);

    assertThat(shop.payments.of(shop.tenant, PotteryOrders.id("order-2")))
        .singleElement()
        .extracting(attempt -> attempt.reference().orElseThrow())
        .isEqualTo(shop.sessions().getFirst().getId());
  }

  @Test
  void anotherTotalIsAnotherAttemptWithAnotherKey() throws Exception {
    PayPage first = shop.collect(shop.cup("order-3", "862.40"));
    PayPage second = shop.collect(shop.cup("order-3", "910.00"));

    assertThat(second.attempt()).isNotEqualTo(first.attempt());
    assertThat(session(first).getStatus()).isEqualTo("expired");
    assertThat(session(second).getAmountTotal()).isEqualTo(91000);
    assertThat(shop.isCancelled(first)).isTrue();
    assertThat(shop.isCancelled(second)).isFalse();
  }

  @Test
  void aBuyerWhoSignsInGetsNoIdempotencyError() {
    PaymentRequest guest = shop.cup("order-3", "862.40");
    var known =
        new PaymentRequest(
            guest.order(),
            guest.number(),
            guest.provider(),
            guest.total(),
            guest.lines(),
            guest.language(),
            Optional.of("rosa.mendez@example.com"),
            guest.paid(),
            guest.cancelled());

    shop.collect(guest);

    assertThat(shop.payments.collect(shop.tenant, known)).isInstanceOf(PayPage.class);
  }

  @Test
  void theOldPageOfAChangedCartTakesNoMoney() throws Exception {
    PayPage old = shop.collect(shop.cup("order-4", "862.40"));
    shop.collect(shop.cup("order-4", "910.00"));

    assertThat(rosa.pays(old.payUrl(), Buyer.GOOD_CARD).statusCode()).isEqualTo(410);
    assertThat(shop.charged()).isEmpty();
  }

  @Test
  void aPaymentOfTheOldTotalHoldsTheOrder() throws Exception {
    PayPage old = payTheOldTotal();

    assertThat(shop.count("OrderHeld", "order-4")).isEqualTo(1);
    assertThat(shop.count("OrderPaid", "order-4")).isZero();
    assertThat(shop.payments.refundsOf(shop.tenant, old.attempt())).isEmpty();
  }

  @Test
  void aPaymentOfTheOldTotalLeavesNoAttemptOpen() throws Exception {
    payTheOldTotal();

    assertThat(shop.payments.of(shop.tenant, PotteryOrders.id("order-4")))
        .extracting(PaymentAttempt::state)
        .isNotEmpty()
        .doesNotHaveAnyElementsOfTypes(AttemptState.Opening.class, AttemptState.Open.class);
  }

  @Test
  void aPaymentOfTheDifferenceCompletesTheOrder() throws Exception {
    payTheOldTotal();
    Money difference = Money.parse("MXN 47.60");
    var rest = new PaymentLine(PaymentLine.Kind.GOODS, "Diferencia", 1, difference);
    PaymentRequest whole = shop.cup("order-4", "910.00");

    assertThat(shop.payments.collect(shop.tenant, whole))
        .isInstanceOf(PaymentStart.AlreadyPaid.class);
    Settlement outcome = pay(shop.collect(shop.part(whole, difference, rest)));

    assertThat(outcome).isInstanceOf(Settlement.Paid.class);
    assertThat(shop.count("OrderPaid", "order-4")).isEqualTo(1);
  }

  @Test
  void cancellingRefundsTheOldTotal() throws Exception {
    PayPage old = payTheOldTotal();

    shop.cancel("order-4");
    shop.await("RefundIssued", "order-4");

    assertThat(refundOf(old, "862.40")).isEqualTo(Refund.Reason.CANCELLED_BY_SHOP);
    assertThat(shop.count("OrderRefunded", "order-4")).isEqualTo(1);
  }

  /** A cart is renewed to 910.00 while its page for 862.40 is being paid. */
  private PayPage payTheOldTotal() throws Exception {
    shop.rejectWebhooks();
    PayPage old = shop.collect(shop.cup("order-4", "862.40"));
    rosa.pays(old.payUrl(), Buyer.GOOD_CARD);

    PaymentStart after = shop.payments.collect(shop.tenant, shop.cup("order-4", "910.00"));
    shop.settle(old); // unless the job that cancels the old page has settled it before

    assertThat(after).isEqualTo(new PaymentStart.AlreadyPaid(old.attempt()));
    assertThat(stateOf(old))
        .isInstanceOfSatisfying(
            AttemptState.Mismatched.class,
            mismatched -> assertThat(mismatched.received()).isEqualTo(Money.parse("MXN 862.40")));
    return old;
  }

  @Test
  void aPaymentOfACancelledOrderIsRefunded() throws Exception {
    shop.rejectWebhooks();
    PayPage page = shop.collect(shop.cup("order-4", "862.40"));
    rosa.pays(page.payUrl(), Buyer.GOOD_CARD);
    shop.cancel("order-4");

    assertThat(shop.settle(page))
        .as("unless the job that cancels the page has settled it before")
        .isInstanceOfAny(Settlement.Surplus.class, Settlement.AlreadySettled.class);
    shop.await("RefundIssued", "order-4");
    assertThat(refundOf(page, "862.40")).isEqualTo(Refund.Reason.SURPLUS);
    assertThat(shop.count("OrderRefunded", "order-4")).isEqualTo(1);
  }

  @Test
  void nobodyIsAskedForAnOldTotal() {
    PaymentRequest before = shop.cup("order-4", "862.40");
    shop.reprice("order-4", "MXN 910.00");

    assertThat(shop.payments.collect(shop.tenant, before)).isInstanceOf(PaymentStart.NotDue.class);
  }

  @Test
  void neverRefundsMoreThanWasReceived() throws Exception {
    shop.rejectWebhooks();
    PayPage page = shop.collect(shop.cup("order-4", "862.40"));
    pay(page);
    shop.cancel("order-4");
    shop.cancel("order-4");

    assertThat(shop.payments.refundsOf(shop.tenant, page.attempt())).hasSize(1);
  }

  @Test
  void theSecondOfTwoPaymentsIsRefunded() throws Exception {
    shop.rejectWebhooks();
    PayPage first = shop.collect(shop.cup("order-5", "862.40"));
    shop.markCancelled(first);
    PayPage second = shop.collect(shop.cup("order-5", "862.40"));

    assertThat(pay(second)).isInstanceOf(Settlement.Paid.class);
    assertThat(pay(first)).isInstanceOf(Settlement.Surplus.class);
    shop.await("RefundIssued", "order-5");

    assertThat(shop.count("OrderPaid", "order-5")).isEqualTo(1);
    assertThat(shop.charged()).hasSize(2);
    assertThat(refundOf(first, "862.40")).isEqualTo(Refund.Reason.SURPLUS);
    assertThat(shop.payments.refundsOf(shop.tenant, second.attempt())).isEmpty();
  }

  @Test
  void theOtherOpenPageIsCancelledOnceTheOrderIsPaid() throws Exception {
    shop.rejectWebhooks();
    PayPage first = shop.collect(shop.cup("order-5", "862.40"));
    shop.markCancelled(first);
    PayPage second = shop.collect(shop.cup("order-5", "862.40"));

    pay(first);
    shop.paymentJobs.reconcile(Duration.ZERO);

    assertThat(session(second).getStatus()).isEqualTo("expired");
  }

  @Test
  void anEventDeliveredManyTimesAtOnceChangesTheOrderOnce() throws Exception {
    shop.stripe.troubles().deliverTwice(true);
    PayPage page = shop.collect(shop.cup("order-6", "862.40"));

    rosa.pays(page.payUrl(), Buyer.GOOD_CARD);
    shop.await("OrderPaid", "order-6");
    // payment_intent.created, charge.succeeded, payment_intent.succeeded, session.completed: twice
    for (int delivery = 0; delivery < 8; delivery++) {
      assertThat(shop.webhookAnswers.take()).isInstanceOf(StripeWebhooks.Answer.Accepted.class);
    }

    assertThat(shop.settle(page)).isInstanceOf(Settlement.AlreadySettled.class);
    assertThat(shop.count("OrderPaid", "order-6")).isEqualTo(1);
  }

  @Test
  void theReturningBuyerAndTheWebhookSettleOnce() throws Exception {
    PayPage page = shop.collect(shop.cup("order-7", "862.40"));
    rosa.pays(page.payUrl(), Buyer.GOOD_CARD);

    List<Settlement> outcomes = atOnce(8, () -> shop.settle(page));
    shop.await("OrderPaid", "order-7");

    assertThat(outcomes)
        .allMatch(
            outcome ->
                outcome instanceof Settlement.Paid || outcome instanceof Settlement.AlreadySettled);
    assertThat(shop.count("OrderPaid", "order-7")).isEqualTo(1);
  }

  @Test
  void aWebhookBeforeTheCommitOfTheAttemptIsAppliedWithinSeconds() throws Exception {
    PayPage page = shop.collect(shop.cup("order-8", "862.40"));
    UUID hidden = shop.hide(page);
    rosa.pays(page.payUrl(), Buyer.GOOD_CARD);
    assertThat(shop.webhookAnswers.take()).isInstanceOf(StripeWebhooks.Answer.Accepted.class);
    assertThat(shop.settle(page)).isEqualTo(new Settlement.UnknownAttempt(page.attempt()));

    shop.reveal(hidden, page);
    shop.await("OrderPaid", "order-8");

    assertThat(shop.count("OrderPaid", "order-8")).isEqualTo(1);
  }

  @Test
  void eventsOutOfOrderDoNotUndoAPaidOrder() throws Exception {
    PayPage page = shop.collect(shop.cup("order-9", "862.40"));
    rosa.pays(page.payUrl(), Buyer.DECLINED_CARD);
    rosa.pays(page.payUrl(), Buyer.GOOD_CARD);
    shop.await("OrderPaid", "order-9");

    shop.receives(SignedEvent.about(shop, "checkout.session.expired", page.attempt()));

    assertThat(stateOf(page)).isInstanceOf(AttemptState.Paid.class);
    assertThat(shop.count("PaymentFailed", "order-9")).isZero();
  }

  @Test
  void anOrderIsPaidWithoutAnyWebhook() throws Exception {
    shop.rejectWebhooks();
    PayPage page = shop.collect(shop.cup("order-10", "862.40"));
    rosa.pays(page.payUrl(), Buyer.GOOD_CARD);

    shop.clock.advance(Duration.ofMinutes(11));
    shop.paymentJobs.reconcile(Duration.ofMinutes(10));

    assertThat(shop.count("OrderPaid", "order-10")).isEqualTo(1);
  }

  @Test
  void anExpiredPageFailsTheAttempt() throws Exception {
    PayPage page = shop.collect(shop.cup("order-10", "862.40"));

    shop.clock.advance(Duration.ofMinutes(61));
    shop.await("PaymentFailed", "order-10");

    assertThat(rosa.opens(page.payUrl()).statusCode()).isEqualTo(410);
    assertThat(stateOf(page)).isInstanceOf(AttemptState.Failed.class);
    assertThat(shop.payments.collect(shop.tenant, shop.cup("order-10", "862.40")))
        .isInstanceOf(PayPage.class);
  }

  @Test
  void aPaymentOfAnotherAmountNeverPaysTheOrder() throws Exception {
    shop.rejectWebhooks();
    PayPage page = shop.collect(shop.cup("order-20", "862.40"));
    shop.reprice("order-20", "MXN 900.00");

    assertThat(pay(page)).isInstanceOf(Settlement.Mismatch.class);
    assertThat(shop.count("OrderPaid", "order-20")).isZero();
  }

  @Test
  void pesosWithoutCentavosAreSentToStripeUnchanged() throws Exception {
    Money total = Money.parse("CLP 19990");

    PayPage page =
        shop.collect(
            shop.request(
                "order-18",
                total,
                new PaymentLine(PaymentLine.Kind.GOODS, "Poncho de alpaca", 1, total)));

    assertThat(session(page).getAmountTotal()).isEqualTo(19990);
    rosa.pays(page.payUrl(), Buyer.GOOD_CARD);
    shop.await("OrderPaid", "order-18");
  }

  @Test
  void linesThatMissTheTotalByOneCentavoAreRefusedBeforeAnyCall() throws Exception {
    PaymentRequest cup = shop.cup("order-19", "862.40");
    PaymentRequest off = shop.request("order-19", Money.parse("MXN 862.41"), lines(cup));

    assertThat(shop.payments.collect(shop.tenant, off))
        .isEqualTo(
            new PaymentStart.InvalidAmount(
                new AmountProblem.LinesDoNotAddUp(
                    Money.parse("MXN 862.41"), Money.parse("MXN 862.40"))));
    assertThat(shop.payments.of(shop.tenant, PotteryOrders.id("order-19"))).isEmpty();
    assertThat(shop.sessions()).isEmpty();
  }

  @Test
  void aLineThatDoesNotDivideIsShownAsOnePiece() throws Exception {
    Money total = Money.parse("MXN 100.00");
    PayPage page =
        shop.collect(
            shop.request(
                "order-19", total, new PaymentLine(PaymentLine.Kind.GOODS, "Azulejo", 3, total)));

    assertThat(session(page).getAmountTotal()).isEqualTo(10000);
    assertThat(rosa.opens(page.payUrl()).body()).contains("3 × Azulejo").contains("100.00");
  }

  @Test
  void anOverloadedStripeLeavesThePaymentUnclearAndChargesNothingTwice() throws Exception {
    PaymentRequest cup = shop.cup("order-26", "862.40");
    for (Trouble trouble : List.of(Trouble.TOO_MANY_REQUESTS, Trouble.WEB_PAGE)) {
      // The library retries a server error three times and a rate limit not at all.
      shop.stripe.troubles().next(trouble, trouble == Trouble.WEB_PAGE ? 4 : 1);
      assertThat(shop.payments.collect(shop.tenant, cup)).isInstanceOf(PaymentStart.Unclear.class);
    }

    PayPage page = shop.collect(cup);

    assertThat(shop.sessions()).extracting(Session::getId).containsExactly(page.reference());
    assertThat(shop.payments.of(shop.tenant, PotteryOrders.id("order-26"))).hasSize(1);
  }

  @Test
  void noSecondPageIsOpenedWhileTheFirstCannotBeCancelled() throws Exception {
    PayPage first = shop.collect(shop.cup("order-26", "862.40"));
    PaymentRequest changed = shop.request("order-26", Money.parse("MXN 862.40"), oneLine("862.40"));
    shop.stripe.troubles().next(Trouble.WEB_PAGE, 4);

    assertThat(shop.payments.collect(shop.tenant, changed))
        .isInstanceOf(PaymentStart.Unclear.class);
    assertThat(shop.sessions()).hasSize(1);

    assertThat(shop.collect(changed).attempt()).isNotEqualTo(first.attempt());
    assertThat(session(first).getStatus()).isEqualTo("expired");
  }

  @Test
  void aRefundThatFailsAtStripeIsRetried() throws Exception {
    shop.rejectWebhooks();
    PayPage page = shop.collect(shop.cup("order-26", "862.40"));
    pay(page);
    shop.stripe.troubles().next(Trouble.WEB_PAGE, 4);

    shop.cancel("order-26");
    shop.await("RefundIssued", "order-26");

    assertThat(refundOf(page, "862.40")).isEqualTo(Refund.Reason.CANCELLED_BY_SHOP);
    assertThat(shop.count("OrderRefunded", "order-26")).isEqualTo(1);
  }

  @Test
  void aPageWithLittleTimeLeftIsReplaced() {
    PayPage first = shop.collect(shop.cup("order-10", "862.40"));

    shop.clock.advance(Duration.ofMinutes(54));
    assertThat(shop.collect(shop.cup("order-10", "862.40")).attempt()).isEqualTo(first.attempt());

    shop.clock.advance(Duration.ofMinutes(2));
    assertThat(shop.collect(shop.cup("order-10", "862.40")).attempt())
        .isNotEqualTo(first.attempt());
  }

  @Test
  void theEndOfASupersededAttemptDoesNotFailTheOrder() {
    PayPage first = shop.collect(shop.cup("order-3", "862.40"));
    shop.collect(shop.cup("order-3", "910.00"));

    assertThat(shop.settle(first)).isInstanceOf(Settlement.AlreadySettled.class);

    assertThat(stateOf(first)).isInstanceOf(AttemptState.Superseded.class);
    assertThat(shop.count("PaymentFailed", "order-3")).isZero();
  }

  @Test
  void aServerErrorOfStripeIsRetried() {
    shop.stripe.troubles().next(Trouble.SERVER_ERROR, 1);

    assertThat(shop.payments.collect(shop.tenant, shop.cup("order-26", "862.40")))
        .isInstanceOf(PayPage.class);
  }

  @Test
  void aRevokedKeyMakesPaymentsUnavailableForThisShopOnly(Tenant neighbour) {
    SandboxAccount theirs =
        shop.stripe.account(
            neighbour.toString(),
            "Barro Negro",
            shop.account.settlementCurrency(),
            shop.account.webhook());
    shop.accounts.put(neighbour, shop.stripeAccount(theirs));
    shop.stripe.revoke(shop.account);

    assertThat(shop.payments.collect(shop.tenant, shop.cup("order-27", "862.40")))
        .isInstanceOf(PaymentStart.Unavailable.class);
    assertThat(shop.payments.collect(neighbour, shop.cupOf(neighbour, "order-27", "862.40")))
        .isInstanceOf(PayPage.class);
  }

  @Test
  void aTotalBelowTheMinimumChargeIsRefusedBeforeAnyCall() throws Exception {
    Money little = Money.parse("MXN 9.99");
    PaymentRequest pin =
        shop.request(
            "order-28", little, new PaymentLine(PaymentLine.Kind.GOODS, "Alfiler", 1, little));

    assertThat(shop.payments.collect(shop.tenant, pin))
        .isEqualTo(
            new PaymentStart.InvalidAmount(
                new AmountProblem.BelowMinimum(little, Money.parse("MXN 10.00"))));
    assertThat(shop.sessions()).isEmpty();
  }

  @Test
  void aTotalOfNineDigitsIsRefusedBeforeAnyCall() throws Exception {
    Money much = Money.parse("MXN 1000000.00");

    assertThat(
            shop.payments.problemWith(
                shop.tenant,
                shop.request(
                    "order-28",
                    much,
                    new PaymentLine(PaymentLine.Kind.GOODS, "Fuente de patio", 1, much))))
        .contains(new AmountProblem.TooLarge(much, Money.parse("MXN 999999.99")));
  }

  /** Pays and settles, as a returning buyer does. */
  private Settlement pay(PayPage page) throws Exception {
    assertThat(rosa.pays(page.payUrl(), Buyer.GOOD_CARD).statusCode()).isEqualTo(303);
    return shop.settle(page);
  }

  private Session session(PayPage page) throws StripeException {
    return shop.stripeClient().v1().checkout().sessions().retrieve(page.reference());
  }

  private AttemptState stateOf(PayPage page) {
    return shop.payments.find(shop.tenant, page.attempt()).orElseThrow().state();
  }

  /** The reason of a refund of the whole amount; Stripe must report the same refund. */
  private Refund.Reason refundOf(PayPage page, String amount) throws StripeException {
    Refund refund = shop.payments.refundsOf(shop.tenant, page.attempt()).getFirst();
    assertThat(refund.amount()).isEqualTo(Money.parse("MXN " + amount));
    var given = (Refund.Issued) refund.state();
    com.stripe.model.Refund atStripe =
        shop.stripeClient().v1().refunds().retrieve(given.reference());
    assertThat(atStripe.getPaymentIntent()).isEqualTo(session(page).getPaymentIntent());
    assertThat(atStripe.getAmount()).isEqualTo(refund.amount().getAmountMinorLong());
    return refund.reason();
  }

  private static PaymentLine oneLine(String amount) {
    return new PaymentLine(PaymentLine.Kind.GOODS, "Taza", 1, Money.parse("MXN " + amount));
  }

  private static PaymentLine[] lines(PaymentRequest request) {
    return request.lines().toArray(PaymentLine[]::new);
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      return crowd.invokeAll(Collections.nCopies(times, call)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
