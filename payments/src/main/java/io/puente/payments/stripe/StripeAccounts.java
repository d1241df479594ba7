package io.puente.payments.stripe;

import io.puente.platform.database.Tenant;
import java.util.Optional;

/** The Stripe accounts of shops; empty for a shop without one. */
@FunctionalInterface
public interface StripeAccounts {
  Optional<StripeAccount> of(Tenant shop);
}
