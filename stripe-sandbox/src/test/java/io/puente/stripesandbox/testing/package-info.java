/** Fixtures for tests against the double of Stripe, here and in the modules that pay through it. */
@NullMarked
package io.puente.stripesandbox.testing;

import org.jspecify.annotations.NullMarked;
