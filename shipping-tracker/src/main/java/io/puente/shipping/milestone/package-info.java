/** Milestones of a parcel, derived from the events that a carrier reports, and their texts. */
@NullMarked
package io.puente.shipping.milestone;

import org.jspecify.annotations.NullMarked;
