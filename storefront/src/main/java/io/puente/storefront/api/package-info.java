/** What programs ask, in JSON: {@code /api/v1/…}. */
@NullMarked
package io.puente.storefront.api;

import org.jspecify.annotations.NullMarked;
