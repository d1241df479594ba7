/** What an import of a large catalogue takes. */
@NullMarked
package io.puente.bench.imports;

import org.jspecify.annotations.NullMarked;
