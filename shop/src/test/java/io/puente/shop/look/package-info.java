@NullMarked
package io.puente.shop.look;

import org.jspecify.annotations.NullMarked;
