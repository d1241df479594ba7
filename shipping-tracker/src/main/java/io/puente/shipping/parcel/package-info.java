/** The parcels of a shop: handing them over, hearing of them, looking them up. */
@NullMarked
package io.puente.shipping.parcel;

import org.jspecify.annotations.NullMarked;
