package io.puente.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.payments.PaymentStart.PayPage;
import io.puente.payments.ProviderUnreachable;
import io.puente.payments.stripe.StripeWebhooks.Answer.Accepted;
import io.puente.payments.stripe.StripeWebhooks.Answer.Refused;
import io.puente.payments.stripe.StripeWebhooks.Refusal;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.puente.stripesandbox.testing.Buyer;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RealDatabase.class)
class StripeWebhooksTest {
  private static final UUID ATTEMPT = UUID.fromString("019ab5a0-0000-7000-8000-000000000001");

  private final Vertx vertx;
  private final Database database;
  private TalaveraShop shop;

  StripeWebhooksTest(Vertx vertx, Database database) {
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
  void storesAnEventAsReceivedAndOnlyOnce() {
    SignedEvent event = completed();

    assertThat(event.deliver()).isInstanceOf(Accepted.class);
    assertThat(event.deliver()).isInstanceOf(Accepted.class);

    assertThat(stored("count(*)::text")).isEqualTo("1");
    assertThat(stored("min(body)").getBytes(StandardCharsets.UTF_8)).isEqualTo(event.body());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "  ",
        "t=",
        "t=abc",
        "v1",
        "v1=",
        "t=1,v1",
        "t=1,v1=00",
        ",,,",
        "=,=",
        "t=99999999999999999999999,v1=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "t=1,v0=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      })
  void refusesAHeaderWithoutAValidSignature(@Nullable String header) {
    StripeWebhooks.Answer answer = shop.webhooks.receive(shop.tenant, completed().body(), header);

    assertThat(answer).isInstanceOf(Refused.class);
    assertThat(stored("count(*)::text")).isEqualTo("0");
  }

  @Test
  void refusesAForgedEvent() {
    assertThat(completed().signedWith("whsec_guessed").deliver())
        .isEqualTo(new Refused(Refusal.WRONG_SIGNATURE));
  }

  @Test
  void refusesABodyThatWasChangedAfterSigning() {
    SignedEvent event = completed();
    byte[] changed = event.with("type", "charge.refunded").body();

    assertThat(shop.webhooks.receive(shop.tenant, changed, event.header()))
        .isEqualTo(new Refused(Refusal.WRONG_SIGNATURE));
  }

  @Test
  void refusesAnEventSignedLongAgo() {
    assertThat(completed().signedAgo(Duration.ofMinutes(6)).deliver())
        .isEqualTo(new Refused(Refusal.TOO_OLD));
  }

  @Test
  void refusesAnEventSignedInTheFuture() {
    assertThat(completed().signedAgo(Duration.ofDays(-1)).deliver())
        .isEqualTo(new Refused(Refusal.FROM_THE_FUTURE));
    assertThat(completed().signedAgo(Duration.ofMinutes(-4)).deliver())
        .isInstanceOf(Accepted.class);
  }

  @Test
  void acceptsBothSecretsDuringARotation() {
    shop.accounts.put(shop.tenant, shop.stripeAccount(shop.account, "whsec_new"));

    assertThat(completed().deliver()).isInstanceOf(Accepted.class);
    assertThat(completed().signedWith("whsec_new").deliver()).isInstanceOf(Accepted.class);
  }

  @Test
  void refusesASignedBodyThatIsNotAnEvent() {
    assertThat(completed().without("id").deliver()).isEqualTo(new Refused(Refusal.NOT_AN_EVENT));
    assertThat(completed().with("data", "not an object").deliver())
        .isEqualTo(new Refused(Refusal.NOT_AN_EVENT));
    assertThat(completed().with("livemode", "maybe").deliver())
        .isEqualTo(new Refused(Refusal.NOT_AN_EVENT));
  }

  @Test
  void refusesABodyLargerThanStripeSends() {
    assertThat(completed().with("pending", "x".repeat(1 << 20)).deliver())
        .isEqualTo(new Refused(Refusal.TOO_LARGE));
  }

  @Test
  void refusesDeliveriesForAShopWithoutAccount(Tenant stranger) {
    SignedEvent event = completed();

    assertThat(shop.webhooks.receive(stranger, event.body(), event.header()))
        .isEqualTo(new Refused(Refusal.NOT_EXPECTED));
  }

  @Test
  void ignoresEventsOfOtherShops(Tenant neighbour) {
    assertThat(completed().with("livemode", true).deliver()).isInstanceOf(Accepted.class);
    assertThat(stored("note")).isEqualTo("live event, test shop");

    ignored(completed().with("account", "acct_of_somebody_else"), "of another account");
    ignored(about(neighbour), "of another shop");
    ignored(
        completed().with("data", new JsonObject().put("object", new JsonObject())),
        "not about a payment made here");
  }

  @Test
  void needsNoApiVersion() throws Exception {
    PayPage page = shop.collect(shop.cup("order-14", "862.40"));
    shop.rejectWebhooks();
    new Buyer().pays(page.payUrl(), Buyer.GOOD_CARD);

    shop.receives(
        SignedEvent.about(shop, "checkout.session.completed", page.attempt())
            .without("api_version"));

    assertThat(shop.count("OrderPaid", "order-14")).isEqualTo(1);
  }

  @Test
  void retriesAnEventOfAnUnknownAttempt() {
    var accepted = (Accepted) completed().deliver();

    assertThatThrownBy(() -> shop.webhooks.handle(shop.tenant, accepted.event()))
        .isInstanceOf(ProviderUnreachable.class)
        .hasMessageContaining("no such attempt yet");
    assertThat(stored("state")).isEqualTo("new");
  }

  private SignedEvent completed() {
    return SignedEvent.about(shop, "checkout.session.completed", ATTEMPT);
  }

  private SignedEvent about(Tenant other) {
    var metadata =
        new JsonObject()
            .put("puente_attempt", ATTEMPT.toString())
            .put("puente_shop", other.toString());
    return completed()
        .with("data", new JsonObject().put("object", new JsonObject().put("metadata", metadata)));
  }

  private void ignored(SignedEvent event, String why) {
    var accepted = (Accepted) event.deliver();
    String note =
        database.inTenant(
            shop.tenant,
            tx ->
                tx.oneRow(
                        "SELECT note FROM stripe_delivery WHERE event_id = $1 AND state = 'ignored'",
                        accepted.event())
                    .getString("note"));
    assertThat(note).isEqualTo(why);
  }

  /** An expression over all stored deliveries of this shop. */
  private String stored(String value) {
    return database.inTenant(
        shop.tenant,
        tx -> tx.oneRow("SELECT " + value + " AS stored FROM stripe_delivery").getString("stored"));
  }
}
