/** Photographs: found beside a file or fetched from an address, and made ready for pages. */
@NullMarked
package io.puente.catalogsync.picture;

import org.jspecify.annotations.NullMarked;
