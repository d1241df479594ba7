/** Quotes of imports with today's rates and tariffs, and their charges in words. */
@NullMarked
package io.puente.trade.quote;

import org.jspecify.annotations.NullMarked;
