@NullMarked
package io.puente.storefront.quote.json;

import org.jspecify.annotations.NullMarked;
