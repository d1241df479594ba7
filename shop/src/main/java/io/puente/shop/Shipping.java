package io.puente.shop;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a shop sends its parcels.
 *
 * @param rates the prices, for all countries
 * @param packagingGrams what box and padding add to a parcel
 */
public record Shipping(Sender sender, List<ShippingRate> rates, int packagingGrams) {

  /** The rates for a parcel of a net weight to a country, the cheapest first. */
  public List<ShippingRate> to(String country, long netGrams) {
    long grams = netGrams + packagingGrams;
    Map<String, ShippingRate> byService =
        rates.stream()
            .filter(rate -> rate.country().equals(country) && rate.upToGrams() >= grams)
            .collect(
                Collectors.toMap(
                    ShippingRate::service,
                    Function.identity(),
                    BinaryOperator.minBy(Comparator.comparingInt(ShippingRate::upToGrams))));
    return byService.values().stream().sorted(Comparator.comparing(ShippingRate::price)).toList();
  }

  /**
   * The highest gross weight of a parcel to a country, in grams; empty if the shop has no postage.
   */
  public OptionalInt heaviestTo(String country) {
    return rates.stream()
        .filter(rate -> rate.country().equals(country))
        .mapToInt(ShippingRate::upToGrams)
        .max();
  }
}
