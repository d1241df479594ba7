package io.puente.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.ApiRequestParams;
import com.stripe.net.ApiResource;
import com.stripe.net.FormEncoder;
import com.stripe.net.RequestOptions;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import io.puente.payments.PaymentAttempt;
import io.puente.payments.PaymentStart.PayPage;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.puente.stripesandbox.SandboxAccount;
import io.puente.stripesandbox.StripeSandbox;
import io.puente.stripesandbox.testing.Buyer;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sandbox as Stripe's own library sees it. */
@ExtendWith(RealDatabase.class)
class SandboxAsStripeTest {
  private final Vertx vertx;
  private final Database database;
  private final Buyer rosa = new Buyer();
  private TalaveraShop shop;
  private StripeClient stripe;

  SandboxAsStripeTest(Vertx vertx, Database database) {
    this.vertx = vertx;
    this.database = database;
  }

  @BeforeEach
  void openShop(Tenant tenant) {
    shop = new TalaveraShop(vertx, database, tenant);
    shop.rejectWebhooks();
    stripe = shop.stripeClient();
  }

  @AfterEach
  void closeShop() {
    shop.close();
  }

  @Test
  void opensASessionWithTheRequestedFields() throws Exception {
    PayPage page = shop.collect(shop.cup("order-1", "862.40"));

    Session session =
        stripe
            .v1()
            .checkout()
            .sessions()
            .retrieve(
                page.reference(),
                SessionRetrieveParams.builder().addExpand("line_items").build(),
                null);

    assertThat(session.getStatus()).isEqualTo("open");
    assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
    assertThat(session.getPaymentIntent()).isNull();
    assertThat(session.getAmountTotal()).isEqualTo(86240);
    assertThat(session.getCurrency()).isEqualTo("mxn");
    assertThat(session.getLocale()).isEqualTo("es-419");
    assertThat(session.getUiMode()).isEqualTo("hosted_page");
    assertThat(session.getAdaptivePricing().getEnabled()).isFalse();
    assertThat(session.getCustomerEmail()).isEqualTo("rosa@example.com");
    assertThat(session.getClientReferenceId()).isEqualTo(page.attempt().toString());
    assertThat(session.getMetadata())
        .containsEntry("puente_attempt", page.attempt().toString())
        .containsEntry("puente_shop", shop.tenant.toString());
    assertThat(session.getExpiresAt()).isEqualTo(page.expiresAt().getEpochSecond());
    assertThat(session.getLivemode()).isFalse();
    assertThat(session.getLineItems().getData())
        .extracting(
            item -> item.getDescription() + " " + item.getQuantity() + " " + item.getAmountTotal())
        .containsExactly("Taza de talavera 2 68240", "Envío a Los Ángeles 1 18000");
  }

  @Test
  void aPaidSessionLeadsToIntentChargeAndBalance() throws Exception {
    Session session = paid("order-2");

    PaymentIntent intent =
        stripe
            .v1()
            .paymentIntents()
            .retrieve(
                session.getPaymentIntent(),
                PaymentIntentRetrieveParams.builder()
                    .addExpand("latest_charge.balance_transaction")
                    .build(),
                null);
    Charge charge = intent.getLatestChargeObject();
    BalanceTransaction entry = charge.getBalanceTransactionObject();

    assertThat(session.getPaymentStatus()).isEqualTo("paid");
    assertThat(session.getCustomerDetails().getName()).isEqualTo("Rosa Méndez");
    assertThat(intent.getStatus()).isEqualTo("succeeded");
    assertThat(intent.getAmountReceived()).isEqualTo(86240);
    assertThat(intent.getDescription()).isEqualTo("PT-2026-000123");
    assertThat(intent.getMetadata()).containsEntry("puente_shop", shop.tenant.toString());
    assertThat(charge.getPaid()).isTrue();
    assertThat(charge.getPaymentMethodDetails().getCard().getLast4()).isEqualTo("4242");
    assertThat(entry.getNet()).isEqualTo(entry.getAmount() - entry.getFee());
    assertThat(entry.getSource()).isEqualTo(charge.getId());
    assertThat(stripe.v1().balanceTransactions().retrieve(entry.getId()).getType())
        .isEqualTo("charge");
    assertThat(stripe.v1().charges().retrieve(charge.getId()).getAmount()).isEqualTo(86240);
  }

  @Test
  void storesOnlyTheLastFourDigitsOfACard() throws Exception {
    paid("order-2");

    List<String> objects =
        database.asOperator(
            tx ->
                tx
                    .rows("SELECT body::text || hidden::text AS text FROM stripe_sandbox_object")
                    .stream()
                    .map(row -> Objects.requireNonNull(row.getString("text")))
                    .toList());

    assertThat(objects).isNotEmpty().noneMatch(text -> text.contains("4242424242424242"));
  }

  @Test
  void reportsChangesAsEvents() throws Exception {
    Session session = paid("order-3");

    List<Event> events =
        stripe
            .v1()
            .events()
            .list(EventListParams.builder().setType("checkout.session.completed").build())
            .getData();
    Event event = events.getFirst();
    var reported = (Session) event.getDataObjectDeserializer().getObject().orElseThrow();

    assertThat(events).hasSize(1);
    assertThat(reported.getId()).isEqualTo(session.getId());
    assertThat(stripe.v1().events().retrieve(event.getId()).getType()).isEqualTo(event.getType());
    assertThat(stripe.v1().events().list().getData())
        .extracting(Event::getType)
        .contains("payment_intent.succeeded", "charge.succeeded");
  }

  @Test
  void refundsInPartsAndNeverMoreThanWasCharged() throws Exception {
    Session session = paid("order-4");
    Refund part = stripe.v1().refunds().create(refund(session, 50000L));

    assertThat(part.getStatus()).isEqualTo("succeeded");
    assertThat(stripe.v1().refunds().retrieve(part.getId()).getAmount()).isEqualTo(50000);
    assertThatThrownBy(() -> stripe.v1().refunds().create(refund(session, 36241L)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("greater than unrefunded amount");

    Refund rest = stripe.v1().refunds().create(refund(session, null));

    assertThat(rest.getAmount()).isEqualTo(36240);
    assertThat(charge(session).getRefunded()).isTrue();
    assertThatThrownBy(() -> stripe.v1().refunds().create(refund(session, null)))
        .extracting(e -> ((StripeException) e).getCode())
        .isEqualTo("charge_already_refunded");
  }

  @Test
  void tenFullRefundsAtOnceRefundTheMoneyOnce() throws Exception {
    Session session = paid("order-4");

    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      long given =
          IntStream.range(0, 10)
              .mapToObj(
                  i -> crowd.submit(() -> stripe.v1().refunds().create(refund(session, null))))
              .toList()
              .stream()
              .filter(SandboxAsStripeTest::succeeded)
              .count();
      assertThat(given).isEqualTo(1);
    }
    assertThat(charge(session).getAmountRefunded()).isEqualTo(86240);
  }

  @Test
  void theSameKeyReturnsTheFirstAnswer() throws Exception {
    SessionCreateParams parameters = CheckoutSession.parameters(attempt("order-5"));

    Session first = stripe.v1().checkout().sessions().create(parameters, key("key-5"));
    Session again = stripe.v1().checkout().sessions().create(parameters, key("key-5"));

    assertThat(again.getId()).isEqualTo(first.getId());
    assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .contains("true");
  }

  @Test
  void theSameKeyWithOtherParametersIsAnError() throws Exception {
    stripe
        .v1()
        .checkout()
        .sessions()
        .create(CheckoutSession.parameters(attempt("order-5")), key("key-6"));

    assertThatThrownBy(
            () ->
                stripe
                    .v1()
                    .checkout()
                    .sessions()
                    .create(CheckoutSession.parameters(attempt("order-6")), key("key-6")))
        .isInstanceOf(IdempotencyException.class)
        .extracting(e -> ((StripeException) e).getStatusCode())
        .isEqualTo(400);
  }

  @Test
  void expiresAnOpenSessionOnce() throws Exception {
    PayPage page = shop.collect(shop.cup("order-7", "862.40"));

    assertThat(stripe.v1().checkout().sessions().expire(page.reference()).getStatus())
        .isEqualTo("expired");
    assertThatThrownBy(() -> stripe.v1().checkout().sessions().expire(page.reference()))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(rosa.opens(page.payUrl()).statusCode()).isEqualTo(410);
  }

  @Test
  void refusesWhatStripeRefuses() {
    SessionCreateParams little = CheckoutSession.parameters(attempt("order-8"));
    assertRefused(little, "expires_at", 1_900_000_000L);
    assertRefused(little, "expires_at", 1L);
    assertRefused(little, "success_url", "javascript:alert(1)");
    assertRefused(little, "locale", "xx");
    assertRefused(little, "mode", "barter");
    assertRefused(little, "ui_mode", "hosted");
    assertRefused(little, "customer_email", "nobody");
    assertRefused(little, "colour", "blue");
  }

  @Test
  void answersAnUnknownUrlAsStripeDoes() {
    assertThatThrownBy(
            () -> stripe.rawRequest(ApiResource.RequestMethod.GET, "/v1/nonexistent", null))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("Unrecognized request URL (GET: /v1/nonexistent)");
  }

  @Test
  void refusesAnUnknownApiKey() {
    StripeClient unknown =
        StripeClient.builder()
            .setApiKey("sk_test_guessed")
            .setApiBase(shop.stripe.address().toString())
            .build();

    assertThatThrownBy(() -> unknown.v1().checkout().sessions().list())
        .isInstanceOf(AuthenticationException.class);
  }

  @Test
  void oneAccountDoesNotSeeAnothers(Tenant neighbour) throws Exception {
    PayPage page = shop.collect(shop.cup("order-9", "862.40"));
    SandboxAccount theirs =
        shop.stripe.account(
            neighbour.toString(),
            "Vecina",
            shop.account.settlementCurrency(),
            shop.account.webhook());
    StripeClient other =
        StripeClient.builder()
            .setApiKey(theirs.apiKey())
            .setApiBase(shop.stripe.address().toString())
            .build();

    assertThatThrownBy(() -> other.v1().checkout().sessions().retrieve(page.reference()))
        .isInstanceOf(InvalidRequestException.class)
        .extracting(e -> ((StripeException) e).getCode())
        .isEqualTo("resource_missing");
  }

  @Test
  void keepsItsStateOverARestart() throws Exception {
    PayPage page = shop.collect(shop.cup("order-10", "862.40"));
    rosa.pays(page.payUrl(), Buyer.GOOD_CARD);

    try (StripeSandbox restarted = StripeSandbox.start(vertx, database, 0, shop.clock)) {
      StripeClient again =
          StripeClient.builder()
              .setApiKey(shop.account.apiKey())
              .setApiBase(restarted.address().toString())
              .build();
      assertThat(again.v1().checkout().sessions().retrieve(page.reference()).getPaymentStatus())
          .isEqualTo("paid");
      assertThat(
              restarted.account(
                  shop.tenant.toString(),
                  "Talavera de la Luna",
                  shop.account.settlementCurrency(),
                  shop.account.webhook()))
          .isEqualTo(shop.account);
      shop.acceptWebhooks();
      shop.await("OrderPaid", "order-10");
    }
  }

  @Test
  @Timeout(60)
  void retriesAnEventUntilTheEndpointAnswers() throws Exception {
    URI home = shop.account.webhook();
    shop.acceptWebhooks();
    shop.stripe.account(
        shop.tenant.toString(),
        "Talavera de la Luna",
        shop.account.settlementCurrency(),
        URI.create("http://127.0.0.1:9/hooks/stripe"));
    paid("order-11");
    while (!deliveryFailed()) {
      Thread.onSpinWait();
    }

    shop.stripe.account(
        shop.tenant.toString(), "Talavera de la Luna", shop.account.settlementCurrency(), home);
    shop.await("OrderPaid", "order-11");

    assertThat(shop.count("OrderPaid", "order-11")).isEqualTo(1);
  }

  private boolean deliveryFailed() {
    return database.asOperator(
        tx ->
            tx.row("SELECT 1 FROM stripe_sandbox_delivery WHERE last_result LIKE 'no answer%'")
                .isPresent());
  }

  private Session paid(String order) throws Exception {
    PayPage page = shop.collect(shop.cup(order, "862.40"));
    rosa.pays(page.payUrl(), Buyer.GOOD_CARD);
    return stripe.v1().checkout().sessions().retrieve(page.reference());
  }

  private PaymentAttempt attempt(String order) {
    PayPage page = shop.collect(shop.cup(order, "862.40"));
    return shop.payments.find(shop.tenant, page.attempt()).orElseThrow();
  }

  private Charge charge(Session session) throws StripeException {
    PaymentIntent intent = stripe.v1().paymentIntents().retrieve(session.getPaymentIntent());
    return stripe.v1().charges().retrieve(intent.getLatestCharge());
  }

  private static RefundCreateParams refund(Session session, @Nullable Long amount) {
    RefundCreateParams.Builder parameters =
        RefundCreateParams.builder().setPaymentIntent(session.getPaymentIntent());
    return amount == null ? parameters.build() : parameters.setAmount(amount).build();
  }

  private static RequestOptions key(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }

  private static boolean succeeded(Future<Refund> refund) {
    try {
      return refund.get() != null;
    } catch (InterruptedException | ExecutionException refused) {
      return false;
    }
  }

  private void assertRefused(SessionCreateParams good, String field, Object value) {
    var fields = new HashMap<>(ApiRequestParams.paramsToMap(good));
    fields.put(field, value);
    assertThatThrownBy(
            () ->
                stripe.rawRequest(
                    ApiResource.RequestMethod.POST,
                    "/v1/checkout/sessions",
                    FormEncoder.createQueryString(fields)))
        .as(field)
        .isInstanceOf(InvalidRequestException.class)
        .extracting(e -> ((InvalidRequestException) e).getParam())
        .isEqualTo(field);
  }
}
