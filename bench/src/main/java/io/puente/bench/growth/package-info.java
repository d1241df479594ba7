/** What a page costs in larger shops, beside busy neighbours and during an import. */
@NullMarked
package io.puente.bench.growth;

import org.jspecify.annotations.NullMarked;
