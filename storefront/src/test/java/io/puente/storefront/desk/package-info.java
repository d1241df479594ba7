/** The owner's desk, as the owner and as others meet it. */
@NullMarked
package io.puente.storefront.desk;

import org.jspecify.annotations.NullMarked;
