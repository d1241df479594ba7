@NullMarked
package io.puente.trade.tariff;

import org.jspecify.annotations.NullMarked;
