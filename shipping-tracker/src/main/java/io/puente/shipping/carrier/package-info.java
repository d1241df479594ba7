/** Carriers and the webhook through which they report events of parcels. */
@NullMarked
package io.puente.shipping.carrier;

import org.jspecify.annotations.NullMarked;
