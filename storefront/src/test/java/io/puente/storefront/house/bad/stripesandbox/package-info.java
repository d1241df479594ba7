/** What the house forbids. */
@NullMarked
package io.puente.storefront.house.bad.stripesandbox;

import org.jspecify.annotations.NullMarked;
