/** Origin declarations of products, and the certificates printed from them. */
@NullMarked
package io.puente.storefront.origin;

import org.jspecify.annotations.NullMarked;
