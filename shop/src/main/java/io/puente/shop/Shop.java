package io.puente.shop;

import io.puente.platform.database.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A shop as every page needs it.
 *
 * @param slug its name in addresses, {@code barro-azul}
 * @param host the name under which it answers
 * @param language the owner's own, which its texts fall back to
 * @param country where it sends from
 * @param timeZone whose days its orders, reports and papers have
 * @param currency what its prices are written in
 * @param theme the name of its colours and fonts
 * @param hero the hash of the picture on its home page, if it has one
 * @param packagingGrams what box and padding add to a parcel
 * @param programmes of other countries' customs that it has joined, such as {@code
 *     cl-iva-registered}
 */
public record Shop(
    Tenant tenant,
    String slug,
    String host,
    String name,
    String language,
    String country,
    ZoneId timeZone,
    CurrencyUnit currency,
    String city,
    String theme,
    String contactEmail,
    Localized tagline,
    Localized about,
    Sender sender,
    List<Market> markets,
    List<ShippingRate> shippingRates,
    int packagingGrams,
    Set<String> programmes,
    List<String> featured,
    @Nullable String hero) {

  /** The day that the shop has at a moment. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, timeZone);
  }

  public Optional<Market> market(String code) {
    return markets.stream().filter(market -> market.code().equals(code)).findFirst();
  }

  /** The first market, which is the one that a visitor of unknown language is shown. */
  public Market firstMarket() {
    return markets.getFirst();
  }

  /** The first market that speaks a language, or else the first of all. */
  public Market marketIn(String language) {
    return markets.stream()
        .filter(market -> market.language().equals(language))
        .findFirst()
        .orElseGet(this::firstMarket);
  }

  /** The rates for a parcel of a net weight to a country, the cheapest first. */
  public List<ShippingRate> shippingTo(String country, long netGrams) {
    long grams = netGrams + packagingGrams;
    Map<String, ShippingRate> byService =
        shippingRates.stream()
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
    return shippingRates.stream()
        .filter(rate -> rate.country().equals(country))
        .mapToInt(ShippingRate::upToGrams)
        .max();
  }

  /** The sender of the parcels, as printed on customs forms. */
  public record Sender(
      String name,
      String street,
      String city,
      String region,
      String postcode,
      String country,
      String phone) {}
}
