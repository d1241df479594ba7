/** What programs ask, in JSON: {@code /api/v1/…}. */
@NullMarked
package io.puente.trade.api;

import org.jspecify.annotations.NullMarked;
