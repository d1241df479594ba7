@NullMarked
package io.puente.trade.time;

import org.jspecify.annotations.NullMarked;
