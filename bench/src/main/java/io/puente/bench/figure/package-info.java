/** The results, the machine, and the reports. */
@NullMarked
package io.puente.bench.figure;

import org.jspecify.annotations.NullMarked;
