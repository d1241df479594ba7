/** Payment by transfer, confirmed by a person at the desk. */
@NullMarked
package io.puente.payments.manual;

import org.jspecify.annotations.NullMarked;
