/** Payment by bank transfer, confirmed by a person in the shop. */
@NullMarked
package io.puente.payments.manual;

import org.jspecify.annotations.NullMarked;
