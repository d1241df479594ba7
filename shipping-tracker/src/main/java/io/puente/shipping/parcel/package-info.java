/** The parcels of a shop: shipping, tracking updates, queries. */
@NullMarked
package io.puente.shipping.parcel;

import org.jspecify.annotations.NullMarked;
