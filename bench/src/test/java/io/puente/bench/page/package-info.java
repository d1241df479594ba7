/** Tests of {@link io.puente.bench.page}. */
@NullMarked
package io.puente.bench.page;

import org.jspecify.annotations.NullMarked;
