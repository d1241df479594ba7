/** Who did what, and when. */
@NullMarked
package io.puente.shop.audit;

import org.jspecify.annotations.NullMarked;
