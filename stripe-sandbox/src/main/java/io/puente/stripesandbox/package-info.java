/**
 * A stateful double of Stripe for the demo and for tests. It uses {@code platform} only and imports
 * nothing of the code that it is a double for.
 */
@NullMarked
package io.puente.stripesandbox;

import org.jspecify.annotations.NullMarked;
