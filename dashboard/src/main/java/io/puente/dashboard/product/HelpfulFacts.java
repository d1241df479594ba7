package io.puente.dashboard.product;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.puente.landedcost.MissingFact.Kind;
import io.puente.storefront.product.Product;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.Shop;
import java.util.Map;
import java.util.Set;

/**
 * Which facts that few products need would complete a total of this one; nobody is asked for
 * others.
 *
 * @param lacking in each country
 */
record HelpfulFacts(Product product, Map<String, Set<Kind>> lacking) {

  static HelpfulFacts of(MarketQuotes quotes, Shop shop, Product product) {
    return new HelpfulFacts(
        product,
        MarketQuotes.markets(shop).stream()
            .collect(
                groupingBy(
                    Market::country,
                    flatMapping(
                        market ->
                            product.variants().stream()
                                .flatMap(each -> quotes.lacking(shop, market, product, each)),
                        toSet()))));
  }

  /** A country's duty: where it is stated already, or would help. */
  boolean duty(String country) {
    return product.dutyByCountry().containsKey(country)
        || lacking.getOrDefault(country, Set.of()).stream().anyMatch(Kind::isResolvedByStatedDuty);
  }

  /** What is in a piece and how strong it is: where it is said already, or would help. */
  boolean content() {
    return product.alcohol() != null
        || product.variants().stream().anyMatch(each -> each.millilitres() != null)
        || lacking.values().stream()
            .anyMatch(kinds -> kinds.contains(Kind.LITRES) || kinds.contains(Kind.ALCOHOL));
  }
}
