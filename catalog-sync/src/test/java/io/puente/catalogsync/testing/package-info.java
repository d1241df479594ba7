/** Fixtures of the catalogue. */
@NullMarked
package io.puente.catalogsync.testing;

import org.jspecify.annotations.NullMarked;
