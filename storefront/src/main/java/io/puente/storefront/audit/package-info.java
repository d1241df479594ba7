/** Who did what, and when. */
@NullMarked
package io.puente.storefront.audit;

import org.jspecify.annotations.NullMarked;
