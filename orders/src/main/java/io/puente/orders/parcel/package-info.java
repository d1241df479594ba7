/** Parcels as buyer and owner follow them. */
@NullMarked
package io.puente.orders.parcel;

import org.jspecify.annotations.NullMarked;
