/** The days of countries: law, orders and papers count the days of a place, not those of UTC. */
@NullMarked
package io.puente.trade.time;

import org.jspecify.annotations.NullMarked;
