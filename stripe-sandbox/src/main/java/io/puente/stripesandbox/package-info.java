/** A small Stripe of our own, for the demo and all tests; it keeps its state like the real one. */
@NullMarked
package io.puente.stripesandbox;

import org.jspecify.annotations.NullMarked;
