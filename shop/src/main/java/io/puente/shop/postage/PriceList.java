package io.puente.shop.postage;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Prices by weight to some countries, or regions of a country.
 *
 * @param areas countries (ISO 3166-1, {@code US}) and regions (ISO 3166-2, {@code MX-PUE}), in
 *     order
 * @param upToGrams the prices in the shop's currency, by the highest gross weight
 */
public record PriceList(List<String> areas, SortedMap<Integer, Money> upToGrams) {

  /** The weight of a price for parcels of any weight. */
  public static final int ANY_WEIGHT = Integer.MAX_VALUE;

  public PriceList {
    areas = areas.stream().sorted().distinct().toList();
    upToGrams = Collections.unmodifiableSortedMap(new TreeMap<>(upToGrams));
    if (areas.isEmpty() || upToGrams.isEmpty()) {
      throw new IllegalArgumentException("prices of nothing: " + areas + " " + upToGrams);
    }
  }

  /** The country of an area. */
  public static String country(String area) {
    return area.substring(0, 2);
  }

  /** The region of an area, as in {@code PUE}; empty for the whole country. */
  public static String region(String area) {
    return area.length() > 3 ? area.substring(3) : "";
  }

  /** A country or one of its regions. */
  public static String area(String country, String region) {
    return region.isEmpty() ? country : country + "-" + region;
  }

  /** The price of a parcel; empty if it is too heavy. */
  Optional<Money> price(long grossGrams) {
    return upToGrams.entrySet().stream()
        .filter(step -> step.getKey() >= grossGrams)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The highest gross weight that has a price, in grams. */
  public int heaviest() {
    return upToGrams.lastKey();
  }
}
