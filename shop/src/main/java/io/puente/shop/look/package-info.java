/** The themes of shops, and the colours that owners choose for them. */
@NullMarked
package io.puente.shop.look;

import org.jspecify.annotations.NullMarked;
