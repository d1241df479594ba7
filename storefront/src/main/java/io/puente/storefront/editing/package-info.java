/** How the owner of a shop makes and changes products. */
@NullMarked
package io.puente.storefront.editing;

import org.jspecify.annotations.NullMarked;
