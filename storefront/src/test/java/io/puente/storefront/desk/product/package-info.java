/** Products at the desk, as their owner meets them. */
@NullMarked
package io.puente.storefront.desk.product;

import org.jspecify.annotations.NullMarked;
