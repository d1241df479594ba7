package io.puente.landedcost.classification;

import io.puente.landedcost.HsCode;
import io.puente.landedcost.LocalizedText;

/** A subheading (six digits) of the Harmonized System with a short name of ours. */
public record Subheading(HsCode hs, LocalizedText name) {}
