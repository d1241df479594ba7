/** What the house forbids. */
@NullMarked
package io.puente.storefront.house.bad.shipping;

import org.jspecify.annotations.NullMarked;
