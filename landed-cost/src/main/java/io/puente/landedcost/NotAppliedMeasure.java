package io.puente.landedcost;

import org.jspecify.annotations.Nullable;

/**
 * A measure that was not applied.
 *
 * @param lineId the line concerned, or {@code null} if the reason holds for all lines
 */
public record NotAppliedMeasure(Provision provision, @Nullable String lineId, Reason reason) {}
