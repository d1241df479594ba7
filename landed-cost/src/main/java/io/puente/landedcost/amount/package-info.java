/**
 * Amounts: the rates that give an amount, the duties as tariffs print them, and the shares of an
 * amount.
 */
@NullMarked
package io.puente.landedcost.amount;

import org.jspecify.annotations.NullMarked;
