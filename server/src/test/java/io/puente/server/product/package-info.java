/** The shop window, as buyers of several countries meet it. */
@NullMarked
package io.puente.server.product;

import org.jspecify.annotations.NullMarked;
