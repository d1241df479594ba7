/** Pictures: read from a folder or fetched from an address, and scaled for pages. */
@NullMarked
package io.puente.catalogsync.picture;

import org.jspecify.annotations.NullMarked;
