/** The time until a node is ready on an existing data folder. */
@NullMarked
package io.puente.bench.start;

import org.jspecify.annotations.NullMarked;
