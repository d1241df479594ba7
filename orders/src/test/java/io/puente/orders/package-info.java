@NullMarked
package io.puente.orders;

import org.jspecify.annotations.NullMarked;
