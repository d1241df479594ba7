package io.puente.shipping.milestone;

/**
 * Where an event happened, as far as the post told; what it did not tell is empty.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param name the office or town in the post's own words
 */
public record Place(String country, String name) {
  public static final Place UNKNOWN = new Place("", "");
}
