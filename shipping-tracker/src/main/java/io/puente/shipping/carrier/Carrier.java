package io.puente.shipping.carrier;

import io.puente.shipping.trackingnumber.TrackingNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A carrier of parcels: one row of {@code carriers.csv}, or one that a shop names itself.
 *
 * @param slug the name in URLs, as in {@code /hooks/carriers/<slug>/<shop>}
 * @param name the name for display
 * @param countries ISO 3166-1 alpha-2 codes of the countries in which the carrier accepts parcels;
 *     none for all countries
 * @param numbersByS10 whether it is a post, whose international parcels have {@code S10} numbers
 * @param trackingPage the carrier's public page, with {@code {number}} where its address takes the
 *     number; empty for none
 */
public record Carrier(
    String slug,
    String name,
    Set<String> countries,
    Channel channel,
    boolean numbersByS10,
    String trackingPage) {

  private static final String NUMBER = "{number}";

  public Carrier {
    countries = Set.copyOf(countries);
  }

  /** How a parcel travels. */
  public enum Channel {
    POST,
    COURIER,
    /** The shop hands it over itself. */
    HANDOVER
  }

  /** Whether the carrier accepts parcels in this country. */
  public boolean collectsIn(String origin) {
    return countries.isEmpty() || countries.contains(origin);
  }

  /** Whether the shop named it itself. */
  public boolean isOwn() {
    return slug.equals(Carriers.OWN);
  }

  /** The address of the public page for a number; empty if there is none. */
  public String pageOf(TrackingNumber number) {
    return number.isNone() && trackingPage.contains(NUMBER)
        ? ""
        : trackingPage.replace(NUMBER, URLEncoder.encode(number.text(), StandardCharsets.UTF_8));
  }

  /** Whether {@link #pageOf} leads to the parcel, so that nobody need type its number there. */
  public boolean pageTakesNumber() {
    return trackingPage.contains(NUMBER);
  }
}
