/** What the house forbids. */
@NullMarked
package io.puente.storefront.house.bad;

import org.jspecify.annotations.NullMarked;
