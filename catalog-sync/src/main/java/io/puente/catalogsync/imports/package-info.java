/** Files and the stored catalogue brought together: what would change, and the change itself. */
@NullMarked
package io.puente.catalogsync.imports;

import org.jspecify.annotations.NullMarked;
