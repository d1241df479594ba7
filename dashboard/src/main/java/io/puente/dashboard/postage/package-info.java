/** How a shop sends its goods, and what that costs, as the owner sets it. */
@NullMarked
package io.puente.dashboard.postage;

import org.jspecify.annotations.NullMarked;
