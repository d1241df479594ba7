/** Exchange rates, Stripe, the payment of an order. */
@NullMarked
package io.puente.payments;

import org.jspecify.annotations.NullMarked;
