/**
 * Products in the dashboard: their customs data, their declarations of origin, and the price and
 * the margin in each market.
 */
@NullMarked
package io.puente.dashboard.product;

import org.jspecify.annotations.NullMarked;
