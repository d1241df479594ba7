@NullMarked
package io.puente.trade.address;

import org.jspecify.annotations.NullMarked;
