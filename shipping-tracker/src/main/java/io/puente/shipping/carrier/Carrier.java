package io.puente.shipping.carrier;

/**
 * A post that carries parcels and reports UPU events through our door: one row of {@code
 * carriers.csv}.
 *
 * @param slug its name in URLs, as in {@code /hooks/carriers/<slug>/<shop>}
 * @param name its name for people
 * @param country ISO 3166-1 alpha-2 code of the country it collects in; empty for the sandbox post,
 *     which collects everywhere
 */
public record Carrier(String slug, String name, String country) {

  /** Whether it takes in parcels in this country. */
  public boolean collectsIn(String origin) {
    return country.isEmpty() || country.equals(origin);
  }
}
