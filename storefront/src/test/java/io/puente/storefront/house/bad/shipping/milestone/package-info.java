@NullMarked
package io.puente.storefront.house.bad.shipping.milestone;

import org.jspecify.annotations.NullMarked;
