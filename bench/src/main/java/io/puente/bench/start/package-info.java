/** How soon a node is ready on the data that it left behind. */
@NullMarked
package io.puente.bench.start;

import org.jspecify.annotations.NullMarked;
