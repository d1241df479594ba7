/**
 * The import law of a destination as data: measures, whom they concern, what they do, and the
 * tariff lines they refer to.
 */
@NullMarked
package io.puente.landedcost.law;

import org.jspecify.annotations.NullMarked;
