/** Tests of the checkout. */
@NullMarked
package io.puente.server.checkout;

import org.jspecify.annotations.NullMarked;
