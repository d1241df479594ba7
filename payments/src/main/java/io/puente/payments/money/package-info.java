/** Amounts of money: their digits, their shares, how people read them, how Stripe counts them. */
@NullMarked
package io.puente.payments.money;

import org.jspecify.annotations.NullMarked;
