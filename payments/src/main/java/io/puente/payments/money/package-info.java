/** Amounts of money: display, price endings and shares. */
@NullMarked
package io.puente.payments.money;

import org.jspecify.annotations.NullMarked;
