package io.puente.payments;

import io.puente.platform.database.Tenant;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One try to have an order paid. Its row is committed before the provider hears of it, and its id
 * is the provider's idempotency key: whatever is lost on the way, asking again cannot charge twice.
 *
 * @param request what was asked, kept so that asking again asks the very same
 * @param expiresAt when the provider stops taking money for it
 */
public record PaymentAttempt(
    Tenant shop,
    UUID id,
    PaymentRequest request,
    Instant createdAt,
    Instant expiresAt,
    AttemptState state) {

  /** Whether the buyer is meant to pay this one. */
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

  /** What the provider calls this attempt, if it has told us. */
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

  /** Whether money has come for it; nothing that is heard later changes such an attempt. */
  boolean hasMoney() {
    return state instanceof AttemptState.Paid
        || state instanceof AttemptState.Mismatched
        || state instanceof AttemptState.Surplus;
  }
}
