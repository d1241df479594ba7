/** What the house forbids. */
@NullMarked
package io.puente.storefront.house.bad.two;

import org.jspecify.annotations.NullMarked;
