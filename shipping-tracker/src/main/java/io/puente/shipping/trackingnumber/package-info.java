/** Tracking numbers of international mail: parsing, validation and formatting (UPU S10). */
@NullMarked
package io.puente.shipping.trackingnumber;

import org.jspecify.annotations.NullMarked;
