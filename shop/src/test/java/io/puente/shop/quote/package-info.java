/** Tests of what buyers read of an import quote. */
@NullMarked
package io.puente.shop.quote;

import org.jspecify.annotations.NullMarked;
