@NullMarked
package io.puente.storefront.product;

import org.jspecify.annotations.NullMarked;
