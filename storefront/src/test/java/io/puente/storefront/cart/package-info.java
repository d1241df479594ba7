@NullMarked
package io.puente.storefront.cart;

import org.jspecify.annotations.NullMarked;
