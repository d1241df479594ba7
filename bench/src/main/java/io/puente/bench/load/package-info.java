/**
 * A load driver in a process of its own: a fixed number of connections, each asking again as soon
 * as it is answered.
 */
@NullMarked
package io.puente.bench.load;

import org.jspecify.annotations.NullMarked;
