/** What the house forbids. */
@NullMarked
package io.puente.storefront.house.bad.one;

import org.jspecify.annotations.NullMarked;
