/** The product page: from the cache, rendered for each request, and at a first visit. */
@NullMarked
package io.puente.bench.page;

import org.jspecify.annotations.NullMarked;
