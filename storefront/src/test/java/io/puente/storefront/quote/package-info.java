/** Tests of what buyers read of an import quote. */
@NullMarked
package io.puente.storefront.quote;

import org.jspecify.annotations.NullMarked;
