/**
 * A load driver in its own process: a fixed number of connections, each of which sends the next
 * request as soon as it has a response.
 */
@NullMarked
package io.puente.bench.load;

import org.jspecify.annotations.NullMarked;
