/** Shops, their hosts, markets and looks. */
@NullMarked
package io.puente.storefront.shop;

import org.jspecify.annotations.NullMarked;
