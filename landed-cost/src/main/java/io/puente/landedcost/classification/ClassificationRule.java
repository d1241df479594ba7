package io.puente.landedcost.classification;

import io.puente.landedcost.LocalizedText;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way into a heading: goods of these kinds, under these conditions.
 *
 * @param hs six digits; a heading may have several ways in
 * @param goods the kinds of thing it holds
 * @param conditions for each attribute the values it takes
 * @param frequency how common it is among what small shops send when the words do not say; only the
 *     ratio to others of the same goods counts
 * @param name its own name, or null where goods and conditions make one
 */
record ClassificationRule(
    String hs,
    Set<String> goods,
    Map<String, Set<String>> conditions,
    double frequency,
    @Nullable LocalizedText name) {}
