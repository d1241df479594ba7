/** The public trade guide, as its readers find it. */
@NullMarked
package io.puente.trade.guide;

import org.jspecify.annotations.NullMarked;
