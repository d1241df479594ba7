package io.puente.shipping.carrier;

/**
 * A postal operator that carries parcels and reports UPU events: one row of {@code carriers.csv}.
 *
 * @param slug the name in URLs, as in {@code /hooks/carriers/<slug>/<shop>}
 * @param name the name for display
 * @param country ISO 3166-1 alpha-2 code of the country in which the carrier accepts parcels; empty
 *     for the sandbox post, which accepts parcels everywhere
 */
public record Carrier(String slug, String name, String country) {

  /** Whether the carrier accepts parcels in this country. */
  public boolean collectsIn(String origin) {
    return country.isEmpty() || country.equals(origin);
  }
}
