/** What one currency is worth in another: where the figure comes from, and when. */
@NullMarked
package io.puente.payments.rate;

import org.jspecify.annotations.NullMarked;
