package io.puente.landedcost.classification;

import io.puente.landedcost.LocalizedText;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule for a subheading: goods of these kinds, under these conditions.
 *
 * @param hs six digits; a subheading may have several rules
 * @param goods the kinds of goods
 * @param conditions the allowed values of each attribute
 * @param frequency how common such goods are among those that small shops send, relative to other
 *     rules for the same goods
 * @param name the name, or null if it is made of goods and conditions
 */
record ClassificationRule(
    String hs,
    Set<String> goods,
    Map<String, Set<String>> conditions,
    double frequency,
    @Nullable LocalizedText name) {}
