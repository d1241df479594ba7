/** What was measured, on which machine, and how it is told. */
@NullMarked
package io.puente.bench.figure;

import org.jspecify.annotations.NullMarked;
