/** The countries that a shop sells to, as the owner sets them. */
@NullMarked
package io.puente.dashboard.market;

import org.jspecify.annotations.NullMarked;
