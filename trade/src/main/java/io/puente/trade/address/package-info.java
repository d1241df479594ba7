/** How addresses are written in each country. */
@NullMarked
package io.puente.trade.address;

import org.jspecify.annotations.NullMarked;
