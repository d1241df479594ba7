/** The server: shops, pages, cart, checkout, orders, the owner's desk, the JSON API. */
@NullMarked
package io.puente.storefront;

import org.jspecify.annotations.NullMarked;
