/** Parcels as buyer and owner follow them. */
@NullMarked
package io.puente.storefront.parcel;

import org.jspecify.annotations.NullMarked;
