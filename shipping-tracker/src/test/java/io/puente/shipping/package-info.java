@NullMarked
package io.puente.shipping;

import org.jspecify.annotations.NullMarked;
