/** What the house forbids. */
@NullMarked
package io.puente.storefront.house.bad.order;

import org.jspecify.annotations.NullMarked;
