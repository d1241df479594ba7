package io.puente.landedcost.law;

import java.util.List;

/**
 * A measure on a day on which it is in force.
 *
 * @param index the position among the measures of the day
 * @param supersededBy the measures of the day that replace it or exempt from it where they apply
 * @param answers the positions of the destination's questions that the measure answers
 */
public record ActiveMeasure(
    int index, Measure measure, List<ActiveMeasure> supersededBy, List<Integer> answers) {}
