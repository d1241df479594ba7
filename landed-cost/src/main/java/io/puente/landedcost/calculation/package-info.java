/**
 * The calculation of a quote: which measures apply to a consignment, what each of them charges, and
 * which facts are missing.
 */
@NullMarked
package io.puente.landedcost.calculation;

import org.jspecify.annotations.NullMarked;
