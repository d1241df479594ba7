/** Which products of a shop can be sold to which countries, and what is missing. */
@NullMarked
package io.puente.storefront.readiness;

import org.jspecify.annotations.NullMarked;
