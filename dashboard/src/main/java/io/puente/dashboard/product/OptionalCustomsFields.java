package io.puente.dashboard.product;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.puente.landedcost.MissingFact.Kind;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.storefront.product.Product;
import java.util.Map;
import java.util.Set;

/**
 * The customs fields that few products need. The form shows those that would complete a quote of
 * this product, or that have a value.
 *
 * @param missing the kinds of missing facts, by country
 */
record OptionalCustomsFields(Product product, Map<String, Set<Kind>> missing) {

  static OptionalCustomsFields of(MarketQuotes quotes, Shop shop, Product product) {
    return new OptionalCustomsFields(
        product,
        MarketQuotes.markets(shop).stream()
            .collect(
                groupingBy(
                    Market::country,
                    flatMapping(
                        market ->
                            product.variants().stream()
                                .flatMap(each -> quotes.missing(shop, market, product, each)),
                        toSet()))));
  }

  /** Whether to show the field for the duty of a country. */
  boolean showDuty(String country) {
    return product.dutyByCountry().containsKey(country)
        || missing.getOrDefault(country, Set.of()).stream().anyMatch(Kind::isResolvedByStatedDuty);
  }

  /** Whether to show the fields for volume and alcohol. */
  boolean showContent() {
    return product.alcohol() != null
        || product.variants().stream().anyMatch(each -> each.millilitres() != null)
        || missing.values().stream()
            .anyMatch(kinds -> kinds.contains(Kind.LITRES) || kinds.contains(Kind.ALCOHOL));
  }
}
