package io.puente.payments.stripe;

import io.puente.payments.Payments;
import io.puente.payments.ProviderUnreachable;
import io.puente.payments.Settlement;
import io.puente.payments.stripe.StripeDelivery.Accepted;
import io.puente.payments.stripe.StripeDelivery.Refusal;
import io.puente.payments.stripe.StripeDelivery.Refused;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door that Stripe knocks at. A delivery is checked, kept raw, promised to a job in the same
 * transaction and answered; the job reads the truth from Stripe again, so order and number of the
 * deliveries do not matter.
 */
public final class StripeWebhooks {
  private static final Logger LOG = LoggerFactory.getLogger(StripeWebhooks.class);
  private static final Job<Received> RECEIVED = new Job<>("stripe-event", Received.class);

  /** Stripe's events stay under 256 KB. */
  private static final int LARGEST_BODY = 1 << 20;

  private final Database database;
  private final StripeAccounts accounts;
  private final Payments payments;
  private final Clock clock;

  public StripeWebhooks(
      Database database, StripeAccounts accounts, Payments payments, Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.payments = payments;
    this.clock = clock;
  }

  /** Says who sees to events. Call before the jobs start. */
  public void register(Jobs jobs) {
    jobs.handle(RECEIVED, (shop, received) -> handle(shop, received.event()));
  }

  /**
   * Takes a delivery in.
   *
   * @param body as it came, byte for byte
   * @param header the {@code Stripe-Signature} header, if there is one
   */
  public StripeDelivery receive(Tenant shop, byte[] body, @Nullable String header) {
    Optional<StripeAccount> account = accounts.of(shop);
    if (account.isEmpty()) {
      return refused(shop, Refusal.NOT_EXPECTED);
    }
    if (body.length > LARGEST_BODY) {
      return refused(shop, Refusal.TOO_LARGE);
    }
    return StripeSignature.refusal(body, header, account.get().webhookSecrets(), clock)
        .map(refusal -> refused(shop, refusal))
        .orElseGet(
            () ->
                StripeEvent.read(body)
                    .map(event -> keep(shop, account.get(), event, body))
                    .orElseGet(() -> refused(shop, Refusal.NOT_AN_EVENT)));
  }

  private static StripeDelivery refused(Tenant shop, Refusal refusal) {
    LOG.atWarn().addKeyValue("tenant", shop.id()).log("stripe delivery refused: {}", refusal);
    return new Refused(refusal);
  }

  private StripeDelivery keep(Tenant shop, StripeAccount account, StripeEvent event, byte[] body) {
    Optional<String> strange = event.strangeness(shop.toString(), account);
    strange.ifPresent(
        why ->
            LOG.atInfo()
                .addKeyValue("tenant", shop.id())
                .log("stripe event {} ignored: {}", event.id(), why));
    return database.inTenant(
        shop,
        tx -> {
          if (StripeDeliverySql.insert(tx, shop, event, body)) {
            if (strange.isPresent()) {
              StripeDeliverySql.done(tx, shop, event.id(), "ignored", strange.get());
            } else {
              Jobs.enqueue(tx, shop, RECEIVED, new Received(event.id()));
            }
          }
          return new Accepted(event.id());
        });
  }

  void handle(Tenant shop, String id) {
    database
        .inTenant(shop, tx -> StripeDeliverySql.waiting(tx, shop, id))
        .flatMap(StripeEvent::read)
        .ifPresent(
            event -> {
              String outcome = settle(shop, event);
              database.inTenant(
                  shop, tx -> StripeDeliverySql.done(tx, shop, id, "handled", outcome));
            });
  }

  private String settle(Tenant shop, StripeEvent event) {
    Settlement outcome = payments.settle(shop, event.attempt().orElseThrow());
    return switch (outcome) {
      // Stripe can be faster than our own commit: the job comes back in a few seconds.
      case Settlement.UnknownAttempt unknown ->
          throw new ProviderUnreachable("no such attempt yet: " + unknown.attempt());
      case Settlement.Unreachable dead -> throw new ProviderUnreachable(dead.reason());
      case Settlement.StillOpen open -> "still open";
      case Settlement.AlreadySettled done -> "settled before";
      case Settlement.Failed failed -> "failed";
      case Settlement.Paid paid -> "paid";
      case Settlement.Mismatch held -> "mismatch";
      case Settlement.Surplus twice -> "surplus";
    };
  }

  /** A kept delivery, to be seen to. */
  private record Received(String event) {}
}
