/** The public trade guide: what a parcel pays in each country, from the same measures as quotes. */
@NullMarked
package io.puente.trade.guide;

import org.jspecify.annotations.NullMarked;
