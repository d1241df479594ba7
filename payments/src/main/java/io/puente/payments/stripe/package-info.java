/** Stripe behind the payment door; nothing outside this package knows its library. */
@NullMarked
package io.puente.payments.stripe;

import org.jspecify.annotations.NullMarked;
