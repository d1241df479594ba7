/** The processes that are measured, each on its own, and the folder they work in. */
@NullMarked
package io.puente.bench.process;

import org.jspecify.annotations.NullMarked;
