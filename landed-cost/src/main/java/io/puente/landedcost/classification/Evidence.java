package io.puente.landedcost.classification;

/**
 * A word that speaks for a heading.
 *
 * @param word as it stands in the title or text
 * @param says what was understood, in the reader's language
 */
public record Evidence(String word, String says) {}
