/** Shops, their hosts, markets and looks. */
@NullMarked
package io.puente.shop;

import org.jspecify.annotations.NullMarked;
