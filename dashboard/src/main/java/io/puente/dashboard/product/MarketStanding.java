package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.SaleLack;
import io.puente.shop.Market;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.SaleCheck;
import io.puente.storefront.readiness.ProductMarkets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a product can be sold to a country now.
 *
 * @param lacks what is missing; empty if it can
 */
public record MarketStanding(String country, List<SaleLack> lacks) {

  public boolean isReady() {
    return lacks.isEmpty();
  }

  /** Asks again for each country, so that nothing is shown as it was before the last change. */
  static List<MarketStanding> of(
      DashboardVisit visit, Products products, MarketQuotes quotes, UUID id) {
    List<MarketStanding> standings = new ArrayList<>();
    for (String country : ProductMarkets.countries(visit.shop())) {
      Optional<SaleCheck> check =
          MarketQuotes.markets(visit.shop()).stream()
              .filter(market -> market.country().equals(country))
              .flatMap(market -> check(visit, products, quotes, market, id).stream())
              .reduce(SaleCheck::and);
      check.ifPresent(
          found ->
              standings.add(
                  new MarketStanding(
                      visit.country(country), SaleLack.of(visit, id, country, found.lacks()))));
    }
    return standings;
  }

  private static Optional<SaleCheck> check(
      DashboardVisit visit, Products products, MarketQuotes quotes, Market market, UUID id) {
    Map<UUID, Product> found = products.ofIds(visit.shop(), market, List.of(id));
    return Optional.ofNullable(found.get(id))
        .map(
            product ->
                SaleCheck.of(visit.shop(), market, product, quotes.prices(), quotes.quotes()));
  }
}
