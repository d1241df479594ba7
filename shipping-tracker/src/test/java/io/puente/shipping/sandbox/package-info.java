@NullMarked
package io.puente.shipping.sandbox;

import org.jspecify.annotations.NullMarked;
