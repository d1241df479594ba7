/** The public trade guide, as its readers find it. */
@NullMarked
package io.puente.storefront.guide;

import org.jspecify.annotations.NullMarked;
