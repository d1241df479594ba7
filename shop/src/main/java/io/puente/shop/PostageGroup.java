package io.puente.shop;

import io.puente.landedcost.Incoterm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.joda.money.Money;

/**
 * Countries to which one service costs the same. The rows of postage have no groups: countries with
 * equal rows of a service are one.
 *
 * @param terms the service and its prices
 * @param countries ISO 3166 codes in order
 */
public record PostageGroup(Terms terms, List<String> countries) {

  /**
   * A service and its prices.
   *
   * @param service {@code post} or {@code courier}
   * @param daysLeast the fewest working days to delivery
   * @param upToGrams the prices in the shop's currency, by the highest gross weight
   */
  public record Terms(
      String service,
      int daysLeast,
      int daysMost,
      Incoterm duties,
      SortedMap<Integer, Money> upToGrams) {

    private boolean isAlike(ShippingRate rate) {
      return service.equals(rate.service())
          && daysLeast == rate.daysLeast()
          && daysMost == rate.daysMost()
          && duties == rate.duties();
    }
  }

  public PostageGroup {
    countries = countries.stream().sorted().distinct().toList();
  }

  /** All groups of a shop, by service, then by country. */
  public static List<PostageGroup> of(Shipping shipping) {
    SequencedMap<Terms, List<String>> groups = new LinkedHashMap<>();
    Map<String, List<Terms>> byCountry = new TreeMap<>();
    for (ShippingRate rate : shipping.rates()) {
      List<Terms> terms = byCountry.computeIfAbsent(rate.country(), first -> new ArrayList<>());
      terms.stream()
          .filter(each -> each.isAlike(rate))
          .findFirst()
          .orElseGet(
              () -> {
                Terms first =
                    new Terms(
                        rate.service(),
                        rate.daysLeast(),
                        rate.daysMost(),
                        rate.duties(),
                        new TreeMap<>());
                terms.add(first);
                return first;
              })
          .upToGrams()
          .put(rate.upToGrams(), rate.price());
    }
    byCountry.forEach(
        (country, all) ->
            all.forEach(
                terms -> groups.computeIfAbsent(terms, first -> new ArrayList<>()).add(country)));
    return groups.entrySet().stream()
        .map(group -> new PostageGroup(group.getKey(), group.getValue()))
        .sorted((one, other) -> other.terms().service().compareTo(one.terms().service()))
        .toList();
  }

  /** Identifies the group as long as nothing of it is changed. */
  public String hash() {
    return DigestUtils.sha256Hex(toString()).substring(0, 16);
  }

  /** The rows of the group. */
  List<ShippingRate> rates() {
    return countries.stream()
        .flatMap(
            country ->
                terms.upToGrams().entrySet().stream()
                    .map(
                        step ->
                            new ShippingRate(
                                country,
                                terms.service(),
                                step.getKey(),
                                step.getValue(),
                                terms.daysLeast(),
                                terms.daysMost(),
                                terms.duties())))
        .toList();
  }

  /** The highest gross weight that has a price, in grams. */
  public int heaviest() {
    return terms.upToGrams().lastKey();
  }
}
