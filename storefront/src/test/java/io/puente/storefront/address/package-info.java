@NullMarked
package io.puente.storefront.address;

import org.jspecify.annotations.NullMarked;
