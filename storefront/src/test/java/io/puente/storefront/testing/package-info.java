/** People and shops for the tests. */
@NullMarked
package io.puente.storefront.testing;

import org.jspecify.annotations.NullMarked;
