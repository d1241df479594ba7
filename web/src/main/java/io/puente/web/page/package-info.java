/** How a page is rendered, compressed and kept in memory: templates, assets, page cache. */
@NullMarked
package io.puente.web.page;

import org.jspecify.annotations.NullMarked;
