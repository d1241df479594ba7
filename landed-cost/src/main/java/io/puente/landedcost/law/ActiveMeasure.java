package io.puente.landedcost.law;

import java.util.List;

/**
 * A measure on a day when it is in force.
 *
 * @param index its place among the day's measures
 * @param yieldsTo the day's measures that replace or lift it where they apply
 * @param answers places of the destination's questions that it answers
 */
public record ActiveMeasure(
    int index, Measure measure, List<ActiveMeasure> yieldsTo, List<Integer> answers) {}
