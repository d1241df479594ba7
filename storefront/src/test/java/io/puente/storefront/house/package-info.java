/** The doors of the house, and examples of walking through the wall. */
@NullMarked
package io.puente.storefront.house;

import org.jspecify.annotations.NullMarked;
