package io.puente.landedcost;

import org.jspecify.annotations.Nullable;

/**
 * A measure that was looked at and not applied.
 *
 * @param lineId the line it was looked at for, or {@code null} if the reason holds for all
 */
public record NotAppliedMeasure(Provision provision, @Nullable String lineId, Reason reason) {}
