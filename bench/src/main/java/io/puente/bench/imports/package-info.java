/** The time of imports of large catalogues and tariffs. */
@NullMarked
package io.puente.bench.imports;

import org.jspecify.annotations.NullMarked;
