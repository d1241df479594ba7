/** What search engines find of the shops and of the guide. */
@NullMarked
package io.puente.server.sitemap;

import org.jspecify.annotations.NullMarked;
