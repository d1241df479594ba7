/** Violations of the rules for {@code storefront}. */
@NullMarked
package io.puente.server.architecture.bad.storefront;

import org.jspecify.annotations.NullMarked;
