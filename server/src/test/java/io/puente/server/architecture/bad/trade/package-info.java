/** Violations of the rules for {@code trade}. */
@NullMarked
package io.puente.server.architecture.bad.trade;

import org.jspecify.annotations.NullMarked;
