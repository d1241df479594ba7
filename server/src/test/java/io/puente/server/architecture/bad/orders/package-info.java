/** Violations of the rules for {@code orders}. */
@NullMarked
package io.puente.server.architecture.bad.orders;

import org.jspecify.annotations.NullMarked;
