/** Orders and what becomes of them. */
@NullMarked
package io.puente.orders;

import org.jspecify.annotations.NullMarked;
