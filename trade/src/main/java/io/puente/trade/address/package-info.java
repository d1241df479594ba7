/** The address formats of countries. */
@NullMarked
package io.puente.trade.address;

import org.jspecify.annotations.NullMarked;
