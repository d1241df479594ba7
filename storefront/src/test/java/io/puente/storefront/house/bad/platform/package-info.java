/** What the house forbids. */
@NullMarked
package io.puente.storefront.house.bad.platform;

import org.jspecify.annotations.NullMarked;
