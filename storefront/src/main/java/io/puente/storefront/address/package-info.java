/** How addresses are written in each country. */
@NullMarked
package io.puente.storefront.address;

import org.jspecify.annotations.NullMarked;
