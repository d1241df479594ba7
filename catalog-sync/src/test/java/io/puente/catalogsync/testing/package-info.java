/** Spreadsheets as small shops write them. */
@NullMarked
package io.puente.catalogsync.testing;

import org.jspecify.annotations.NullMarked;
