/** The measured processes, and their temporary folder. */
@NullMarked
package io.puente.bench.process;

import org.jspecify.annotations.NullMarked;
