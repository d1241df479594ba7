/** The server: shops, pages, cart, checkout, orders, the owner's dashboard, the JSON API. */
@NullMarked
package io.puente.server;

import org.jspecify.annotations.NullMarked;
