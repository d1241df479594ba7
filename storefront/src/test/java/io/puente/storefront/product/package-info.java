/** The shop window, as buyers of several countries meet it. */
@NullMarked
package io.puente.storefront.product;

import org.jspecify.annotations.NullMarked;
