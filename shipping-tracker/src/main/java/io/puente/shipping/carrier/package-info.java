/** The door through which posts tell us what happened to parcels. */
@NullMarked
package io.puente.shipping.carrier;

import org.jspecify.annotations.NullMarked;
