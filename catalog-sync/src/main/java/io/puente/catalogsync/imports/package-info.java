/** Imports files into the stored catalogue: preview, comparison and merge. */
@NullMarked
package io.puente.catalogsync.imports;

import org.jspecify.annotations.NullMarked;
