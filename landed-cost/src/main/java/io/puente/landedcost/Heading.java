package io.puente.landedcost;

/** A six-digit heading of the Harmonized System with a short name of ours. */
public record Heading(HsCode hs, Wording name) {}
