package io.puente.shop.postage;

import io.puente.landedcost.Incoterm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a shop sends its goods, as buyers choose it.
 *
 * @param name the carrier and the service's own name
 * @param daysLeast the fewest working days to delivery, or until the goods can be collected
 * @param duties DDP if the shop settles the charges of an import, DAP if the buyer pays them at
 *     delivery
 * @param freeFrom the amount of goods from which it costs nothing, in the shop's currency; {@code
 *     null} for none
 * @param active whether buyers are offered it
 * @param collectAt where and when the goods can be collected; empty for other channels
 * @param prices one list for each set of areas
 */
public record ShippingService(
    UUID id,
    ServiceName name,
    ShippingChannel channel,
    int daysLeast,
    int daysMost,
    Incoterm duties,
    @Nullable Money freeFrom,
    boolean active,
    String collectAt,
    List<PriceList> prices) {

  /** Merges lists with the same prices, and orders them by area. */
  public ShippingService {
    SequencedMap<SortedMap<Integer, Money>, List<String>> areas = new LinkedHashMap<>();
    for (PriceList list : prices) {
      areas.computeIfAbsent(list.upToGrams(), first -> new ArrayList<>()).addAll(list.areas());
    }
    prices =
        areas.entrySet().stream()
            .map(list -> new PriceList(list.getValue(), list.getKey()))
            .sorted(Comparator.comparing(list -> list.areas().getFirst()))
            .toList();
  }

  /** A service whose carrier nobody has named yet. */
  public static ShippingService unnamed(
      UUID id,
      ShippingChannel channel,
      int daysLeast,
      int daysMost,
      Incoterm duties,
      PriceList... prices) {
    return new ShippingService(
        id,
        ServiceName.NONE,
        channel,
        daysLeast,
        daysMost,
        duties,
        null,
        true,
        "",
        List.of(prices));
  }

  /** One price for parcels to a country up to a weight. */
  public static PriceList price(String country, int upToGrams, Money price) {
    return new PriceList(List.of(country), new TreeMap<>(Map.of(upToGrams, price)));
  }

  /**
   * The price of a parcel; empty if there is none for the place or the weight. A region with prices
   * of its own has no others.
   *
   * @param region ISO 3166-2, without its country; empty if unknown
   */
  public Optional<Money> price(String country, String region, long grossGrams) {
    return prices(country, region).flatMap(list -> list.price(grossGrams));
  }

  /** The price list of a region, or else of its country. */
  public Optional<PriceList> prices(String country, String region) {
    return Stream.of(PriceList.area(country, region), country)
        .flatMap(area -> prices.stream().filter(list -> list.areas().contains(area)))
        .findFirst();
  }

  /** The countries that it goes to, also if only to some of their regions. */
  public List<String> countries() {
    return areas().map(PriceList::country).distinct().toList();
  }

  public Stream<String> areas() {
    return prices.stream().flatMap(list -> list.areas().stream());
  }

  public boolean isTo(String country) {
    return countries().contains(country);
  }

  /** Identifies what is stored of the service, as long as nothing of it is changed. */
  public String hash() {
    return DigestUtils.sha256Hex(toString()).substring(0, 16);
  }
}
