package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Price;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Variant;
import io.puente.dashboard.DashboardVisit;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.web.request.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Prices that are fixed for a country; without one, the price is converted. */
record MarketPriceFields() implements ProductSection {

  @Override
  public String name() {
    return "market-prices";
  }

  static String field(String country, Variant variant) {
    return "fixed_" + country + "_" + variant.id();
  }

  /** The currencies of the foreign countries that the shop sells to. */
  static SortedMap<String, CurrencyUnit> countries(Shop shop) {
    SortedMap<String, CurrencyUnit> countries = new TreeMap<>();
    for (Market market : shop.markets()) {
      if (!market.country().equals(shop.country())) {
        countries.put(market.country(), market.currency());
      }
    }
    return countries;
  }

  @Override
  public SortedMap<String, String> values(DashboardVisit visit, Product product) {
    SortedMap<String, String> values = new TreeMap<>();
    for (String country : countries(visit.shop()).keySet()) {
      for (Variant each : VariantFields.sold(product)) {
        Price price = each.marketPrices().get(country);
        values.put(
            field(country, each), price == null ? "" : visit.field(price.amount().getAmount()));
      }
    }
    return values;
  }

  @Override
  public UnaryOperator<Product> read(
      DashboardVisit visit, Product product, Form form, Map<String, String> wrong) {
    Map<UUID, Map<String, Optional<Money>>> typed = new HashMap<>();
    countries(visit.shop())
        .forEach(
            (country, currency) -> {
              for (Variant each : VariantFields.sold(product)) {
                typed
                    .computeIfAbsent(each.id(), first -> new TreeMap<>())
                    .put(
                        country,
                        TypedPrices.optional(visit, form, field(country, each), currency, wrong));
              }
            });
    return stored -> {
      List<Variant> variants =
          stored.variants().stream()
              .map(each -> priced(each, typed.getOrDefault(each.id(), Map.of())))
              .toList();
      return stored.withVariants(variants);
    };
  }

  /** The price before a reduction stays with a price that stays. */
  private static Variant priced(Variant variant, Map<String, Optional<Money>> typed) {
    SortedMap<String, Price> prices = new TreeMap<>(variant.marketPrices());
    typed.forEach(
        (country, amount) -> {
          Optional<Money> compareAt =
              Optional.ofNullable(prices.get(country)).flatMap(Price::compareAt);
          amount.ifPresentOrElse(
              money ->
                  prices.put(
                      country,
                      new Price(money, compareAt.filter(before -> isAbove(before, money)))),
              () -> prices.remove(country));
        });
    return variant.withPrices(variant.price(), prices);
  }

  private static boolean isAbove(Money before, Money now) {
    return before.getCurrencyUnit().equals(now.getCurrencyUnit()) && before.isGreaterThan(now);
  }
}
