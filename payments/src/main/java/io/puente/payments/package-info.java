/** The payment of orders: attempts, settlement and refunds, for any payment provider. */
@NullMarked
package io.puente.payments;

import org.jspecify.annotations.NullMarked;
