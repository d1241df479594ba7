@NullMarked
package io.puente.shipping.carrier;

import org.jspecify.annotations.NullMarked;
