package io.puente.payments.stripe;

import io.puente.payments.Payments;
import io.puente.payments.ProviderUnreachable;
import io.puente.payments.Settlement;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.puente.platform.signature.TimestampedSignature;
import io.puente.platform.signature.TimestampedSignature.Verification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The webhook endpoint for Stripe. A delivery is verified and stored, a job is enqueued in the same
 * transaction, and the delivery is answered. The job reads the status of the payment from Stripe,
 * so order and number of the deliveries do not matter.
 */
public final class StripeWebhooks {
  private static final Logger LOG = LoggerFactory.getLogger(StripeWebhooks.class);
  private static final Job<HandleEvent> HANDLE = new Job<>("stripe-event", HandleEvent.class);

  /** Stripe's events stay under 256 KB. */
  private static final int MAX_BODY_BYTES = 1 << 20;

  private static final Duration SIGNATURE_TOLERANCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOGGED_REFUSALS = Duration.ofMinutes(1);

  private final Database database;
  private final StripeAccounts accounts;
  private final Payments payments;
  private final Clock clock;
  private final Map<Tenant, Instant> refusalLoggedAt = new ConcurrentHashMap<>();

  public StripeWebhooks(
      Database database, StripeAccounts accounts, Payments payments, Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.payments = payments;
    this.clock = clock;
  }

  /** The answer to a delivery: 2xx if accepted, 400 if refused. */
  public sealed interface Answer {

    /** The event is stored, now or before; a job handles it. */
    record Accepted(String event) implements Answer {}

    /** Nothing was stored. */
    record Refused(Refusal reason) implements Answer {}
  }

  /** Why a delivery is refused. */
  public enum Refusal {
    /** The shop has no Stripe account here. */
    NOT_EXPECTED,
    TOO_LARGE,
    UNSIGNED,
    MALFORMED_SIGNATURE,
    WRONG_SIGNATURE,
    /** Signed more than five minutes ago. */
    TOO_OLD,
    /** Signed more than five minutes ahead of this clock. */
    FROM_THE_FUTURE,
    /** The signature is valid, but the body is not an event of Stripe. */
    NOT_AN_EVENT
  }

  /** Registers the handler. Call before the jobs start. */
  public void register(Jobs jobs) {
    jobs.handle(HANDLE, (shop, job) -> handle(shop, job.event()));
  }

  /**
   * Verifies and stores a delivery.
   *
   * @param body the raw bytes
   * @param header the {@code Stripe-Signature} header, if present
   */
  public Answer receive(Tenant shop, byte[] body, @Nullable String header) {
    Optional<StripeAccount> account = accounts.of(shop);
    if (account.isEmpty()) {
      return refuse(shop, Refusal.NOT_EXPECTED);
    }
    if (body.length > MAX_BODY_BYTES) {
      return refuse(shop, Refusal.TOO_LARGE);
    }
    Optional<Refusal> badSignature = verify(body, header, account.get().webhookSecrets());
    if (badSignature.isPresent()) {
      return refuse(shop, badSignature.get());
    }
    return StripeEvent.read(body)
        .map(event -> store(shop, account.get(), event, body))
        .orElseGet(() -> refuse(shop, Refusal.NOT_AN_EVENT));
  }

  private Answer refuse(Tenant shop, Refusal reason) {
    Instant now = clock.instant();
    Instant logged = refusalLoggedAt.get(shop);
    // Anybody can send a forged delivery, as often as they like.
    if (logged == null || !now.isBefore(logged.plus(BETWEEN_LOGGED_REFUSALS))) {
      refusalLoggedAt.put(shop, now);
      LOG.atWarn().addKeyValue("tenant", shop.id()).log("stripe delivery refused: {}", reason);
    }
    return new Answer.Refused(reason);
  }

  private Optional<Refusal> verify(byte[] body, @Nullable String header, List<String> secrets) {
    if (header == null || header.isBlank()) {
      return Optional.of(Refusal.UNSIGNED);
    }
    return switch (TimestampedSignature.verify(
        header, body, secrets, clock.instant(), SIGNATURE_TOLERANCE)) {
      case Verification.Valid valid -> Optional.empty();
      case Verification.Malformed malformed -> Optional.of(Refusal.MALFORMED_SIGNATURE);
      case Verification.Mismatch mismatch -> Optional.of(Refusal.WRONG_SIGNATURE);
      case Verification.TooOld old -> Optional.of(Refusal.TOO_OLD);
      case Verification.InFuture future -> Optional.of(Refusal.FROM_THE_FUTURE);
    };
  }

  private Answer store(Tenant shop, StripeAccount account, StripeEvent event, byte[] body) {
    Optional<String> ignored = event.ignoredBecause(shop, account);
    ignored.ifPresent(
        reason ->
            LOG.atInfo()
                .addKeyValue("tenant", shop.id())
                .log("stripe event {} ignored: {}", event.id(), reason));
    return database.inTenant(
        shop,
        tx -> {
          if (DeliverySql.insert(tx, event, body)) {
            if (ignored.isPresent()) {
              DeliverySql.done(tx, event.id(), "ignored", ignored.get());
            } else {
              Jobs.enqueue(tx, HANDLE, new HandleEvent(event.id()));
            }
          }
          return new Answer.Accepted(event.id());
        });
  }

  /** Settles the attempt that a stored event is about. Does nothing for a handled event. */
  void handle(Tenant shop, String id) {
    database
        .inTenant(shop, tx -> DeliverySql.unhandledBody(tx, id))
        .flatMap(StripeEvent::read)
        .ifPresent(
            event -> {
              String outcome = settle(shop, event);
              database.inTenant(shop, tx -> DeliverySql.done(tx, id, "handled", outcome));
            });
  }

  private String settle(Tenant shop, StripeEvent event) {
    Settlement outcome = payments.settle(shop, event.attempt().orElseThrow());
    return switch (outcome) {
      // Stripe can be faster than the commit of the attempt; the job is retried after seconds.
      case Settlement.UnknownAttempt unknown ->
          throw new ProviderUnreachable("no such attempt yet: " + unknown.attempt());
      case Settlement.Unreachable failure -> throw new ProviderUnreachable(failure.reason());
      case Settlement.StillOpen open -> "still open";
      case Settlement.AlreadySettled settled -> "settled before";
      case Settlement.Failed failed -> "failed";
      case Settlement.Paid paid -> "paid";
      case Settlement.Mismatch mismatch -> "mismatch";
      case Settlement.Surplus surplus -> "surplus";
    };
  }

  private record HandleEvent(String event) {}

  /** The rows of {@code stripe_delivery}. */
  private static final class DeliverySql {
    private DeliverySql() {}

    /** Stores a delivery as received; false if the event was stored before. */
    static boolean insert(Transaction tx, StripeEvent event, byte[] body) {
      return tx.update(
              """
              INSERT INTO stripe_delivery (shop_id, event_id, type, body)
              VALUES ($1, $2, $3, $4)
              ON CONFLICT DO NOTHING
              """,
              tx.tenant().id(),
              event.id(),
              event.type(),
              new String(body, StandardCharsets.UTF_8))
          == 1;
    }

    static Optional<byte[]> unhandledBody(Transaction tx, String event) {
      return tx.row(
              """
              SELECT body
              FROM stripe_delivery
              WHERE shop_id = $1
                AND event_id = $2
                AND state = 'new'
              """,
              tx.tenant().id(),
              event)
          .map(row -> row.getString("body").getBytes(StandardCharsets.UTF_8));
    }

    static int done(Transaction tx, String event, String state, String note) {
      return tx.update(
          """
          UPDATE stripe_delivery
          SET state = $3,
              note = $4,
              handled_at = now()
          WHERE shop_id = $1
            AND event_id = $2
          """,
          tx.tenant().id(),
          event,
          state,
          note);
    }
  }
}
