package io.puente.payments.stripe;

import io.puente.platform.database.Tenant;
import java.util.Optional;

/** Which shops have an account at Stripe. */
@FunctionalInterface
public interface StripeAccounts {
  Optional<StripeAccount> of(Tenant shop);
}
