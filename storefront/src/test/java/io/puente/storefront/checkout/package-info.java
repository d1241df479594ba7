@NullMarked
package io.puente.storefront.checkout;

import org.jspecify.annotations.NullMarked;
