package io.puente.payments;

import io.puente.platform.database.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One attempt to pay an order. Its row is committed before the provider is called, and its id is
 * the provider's idempotency key: if an answer is lost, a second call cannot charge twice.
 *
 * @param request stored, so that a second call sends exactly the same request
 * @param expiresAt when the provider stops taking money for the attempt
 */
public record PaymentAttempt(
    Tenant shop,
    UUID id,
    PaymentRequest request,
    Instant createdAt,
    Instant expiresAt,
    AttemptState state) {

  /** Whether the buyer is expected to pay this attempt. */
  boolean isLive() {
    return switch (state) {
      case AttemptState.Opening opening -> true;
      case AttemptState.Open open -> true;
      case AttemptState.Superseded superseded -> false;
      case AttemptState.Paid paid -> false;
      case AttemptState.Failed failed -> false;
      case AttemptState.Mismatched mismatched -> false;
      case AttemptState.Surplus surplus -> false;
    };
  }

  /** The provider's name for this attempt, once known. */
  public Optional<String> reference() {
    return switch (state) {
      case AttemptState.Opening opening -> Optional.empty();
      case AttemptState.Open open -> Optional.of(open.reference());
      case AttemptState.Superseded superseded -> superseded.reference();
      case AttemptState.Paid paid -> Optional.of(paid.reference());
      case AttemptState.Failed failed -> failed.reference();
      case AttemptState.Mismatched mismatched -> Optional.of(mismatched.reference());
      case AttemptState.Surplus surplus -> Optional.of(surplus.reference());
    };
  }

  /** Whether money has arrived. The state of such an attempt is final. */
  boolean hasMoney() {
    return state instanceof AttemptState.Paid
        || state instanceof AttemptState.Mismatched
        || state instanceof AttemptState.Surplus;
  }

  /** All attempts to pay one order, the oldest first. */
  record OrderAttempts(List<PaymentAttempt> all) {

    PaymentAttempt get(UUID id) {
      return all.stream().filter(attempt -> attempt.id().equals(id)).findFirst().orElseThrow();
    }

    /** The attempt that received the latest money, if any has. */
    Optional<PaymentAttempt> withMoney() {
      return all.reversed().stream().filter(PaymentAttempt::hasMoney).findFirst();
    }

    List<PaymentAttempt> live() {
      return all.stream().filter(PaymentAttempt::isLive).toList();
    }

    List<PaymentAttempt> liveExcept(PaymentAttempt one) {
      return live().stream().filter(attempt -> !attempt.id().equals(one.id())).toList();
    }
  }
}
