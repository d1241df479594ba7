/** Reference data of carriers and postal events, in CSV files. */
@NullMarked
package io.puente.shipping.csv;

import org.jspecify.annotations.NullMarked;
