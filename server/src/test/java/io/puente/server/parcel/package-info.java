/** Parcels from the owner's hands to the buyer's door. */
@NullMarked
package io.puente.server.parcel;

import org.jspecify.annotations.NullMarked;
