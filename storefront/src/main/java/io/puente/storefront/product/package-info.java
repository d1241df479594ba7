/** Products as a buyer sees them in a market. */
@NullMarked
package io.puente.storefront.product;

import org.jspecify.annotations.NullMarked;
