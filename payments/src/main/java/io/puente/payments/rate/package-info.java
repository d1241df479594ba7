/** Exchange rates with their sources and times, and prices in other currencies. */
@NullMarked
package io.puente.payments.rate;

import org.jspecify.annotations.NullMarked;
