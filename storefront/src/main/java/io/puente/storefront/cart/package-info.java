/** What a visitor means to buy. */
@NullMarked
package io.puente.storefront.cart;

import org.jspecify.annotations.NullMarked;
