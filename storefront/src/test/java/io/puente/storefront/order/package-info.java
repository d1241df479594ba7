@NullMarked
package io.puente.storefront.order;

import org.jspecify.annotations.NullMarked;
