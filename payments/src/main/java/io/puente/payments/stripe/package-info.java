/** Stripe as a payment provider. Stripe's library is used in this package only. */
@NullMarked
package io.puente.payments.stripe;

import org.jspecify.annotations.NullMarked;
