/** The number on a postal item: what it says, and whether it was read right. */
@NullMarked
package io.puente.shipping.trackingnumber;

import org.jspecify.annotations.NullMarked;
