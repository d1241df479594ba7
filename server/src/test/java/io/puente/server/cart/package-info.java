/** The cart of a running shop, as a buyer meets it. */
@NullMarked
package io.puente.server.cart;

import org.jspecify.annotations.NullMarked;
