/** Payment by transfer, confirmed by a person on the dashboard. */
@NullMarked
package io.puente.payments.manual;

import org.jspecify.annotations.NullMarked;
