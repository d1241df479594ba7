/** From a cart to an order: address, shipping, the one total, reserved stock, payment. */
@NullMarked
package io.puente.storefront.checkout;

import org.jspecify.annotations.NullMarked;
