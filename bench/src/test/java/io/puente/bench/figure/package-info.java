/** Tests of {@link io.puente.bench.figure}. */
@NullMarked
package io.puente.bench.figure;

import org.jspecify.annotations.NullMarked;
