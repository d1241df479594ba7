/** The whole way in a real browser. */
@NullMarked
package io.puente.storefront.browser;

import org.jspecify.annotations.NullMarked;
