@NullMarked
package io.puente.shipping.trackingnumber;

import org.jspecify.annotations.NullMarked;
