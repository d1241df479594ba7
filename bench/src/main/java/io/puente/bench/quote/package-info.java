/** What a landed-cost quote takes (JMH). */
@NullMarked
package io.puente.bench.quote;

import org.jspecify.annotations.NullMarked;
