/** The time of a landed-cost quote (JMH). */
@NullMarked
package io.puente.bench.quote;

import org.jspecify.annotations.NullMarked;
