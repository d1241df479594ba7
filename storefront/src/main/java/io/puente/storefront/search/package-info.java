/** Finding a product by what a person types. */
@NullMarked
package io.puente.storefront.search;

import org.jspecify.annotations.NullMarked;
