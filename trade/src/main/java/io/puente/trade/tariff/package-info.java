/** The tariff editions that the operator imports: storage, and the law in effect. */
@NullMarked
package io.puente.trade.tariff;

import org.jspecify.annotations.NullMarked;
