/**
 * What an owner says of a product to customs, the origins they declare, and what it costs and
 * leaves in each country.
 */
@NullMarked
package io.puente.dashboard.product;

import org.jspecify.annotations.NullMarked;
