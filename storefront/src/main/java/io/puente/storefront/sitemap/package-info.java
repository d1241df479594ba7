/** robots.txt and sitemaps: the pages of a shop for search engines. */
@NullMarked
package io.puente.storefront.sitemap;

import org.jspecify.annotations.NullMarked;
