/** Files that hold a tariff: reads them and writes the lines as a table for a tariff edition. */
@NullMarked
package io.puente.landedcost.tariff;

import org.jspecify.annotations.NullMarked;
