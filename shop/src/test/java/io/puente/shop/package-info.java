@NullMarked
package io.puente.shop;

import org.jspecify.annotations.NullMarked;
