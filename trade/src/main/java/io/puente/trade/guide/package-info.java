/** The public trade guide: what a parcel pays where, read from the same measures as every quote. */
@NullMarked
package io.puente.trade.guide;

import org.jspecify.annotations.NullMarked;
