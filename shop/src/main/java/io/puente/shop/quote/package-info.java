/** The import quotes of shops: consignments, who pays what, and the snapshots of orders. */
@NullMarked
package io.puente.shop.quote;

import org.jspecify.annotations.NullMarked;
