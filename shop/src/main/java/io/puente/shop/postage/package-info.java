/** How a shop sends what it sells: its services and their prices. */
@NullMarked
package io.puente.shop.postage;

import org.jspecify.annotations.NullMarked;
