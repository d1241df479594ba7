/** What goes onto a parcel: its label and its customs forms CN22 and CN23, as PDF. */
@NullMarked
package io.puente.shipping.paper;

import org.jspecify.annotations.NullMarked;
