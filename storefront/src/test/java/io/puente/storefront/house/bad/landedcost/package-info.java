/** What the house forbids. */
@NullMarked
package io.puente.storefront.house.bad.landedcost;

import org.jspecify.annotations.NullMarked;
