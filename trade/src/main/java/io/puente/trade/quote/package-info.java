/** What bringing goods into a market costs, asked of landed-cost and told to people. */
@NullMarked
package io.puente.trade.quote;

import org.jspecify.annotations.NullMarked;
