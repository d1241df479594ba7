/** Violations of the rules for {@code shop}. */
@NullMarked
package io.puente.server.architecture.bad.shop;

import org.jspecify.annotations.NullMarked;
