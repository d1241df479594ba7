/** Parcels from the shop to the buyer. */
@NullMarked
package io.puente.server.parcel;

import org.jspecify.annotations.NullMarked;
