/** Editions of the destinations' tariffs: taken in by the operator, kept, put into force. */
@NullMarked
package io.puente.trade.tariff;

import org.jspecify.annotations.NullMarked;
