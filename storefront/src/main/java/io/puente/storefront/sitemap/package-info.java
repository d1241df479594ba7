/** What a search engine is told of a shop: where it may look, and every page there is to find. */
@NullMarked
package io.puente.storefront.sitemap;

import org.jspecify.annotations.NullMarked;
