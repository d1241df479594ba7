/** A simulated carrier for demos and tests: a journey of days takes seconds. */
@NullMarked
package io.puente.shipping.sandbox;

import org.jspecify.annotations.NullMarked;
