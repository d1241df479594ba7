@NullMarked
package io.puente.trade.quote.json;

import org.jspecify.annotations.NullMarked;
