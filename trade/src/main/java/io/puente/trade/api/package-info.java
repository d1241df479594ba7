/** The JSON API of quotes: {@code /api/v1/…}. */
@NullMarked
package io.puente.trade.api;

import org.jspecify.annotations.NullMarked;
