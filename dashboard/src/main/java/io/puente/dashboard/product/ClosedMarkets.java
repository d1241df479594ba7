package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.Provision;
import io.puente.storefront.product.Product;
import io.puente.storefront.quote.ImportQuote;
import io.puente.storefront.shop.Market;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** Finds the markets for which products cannot be quoted now, with the reasons. */
final class ClosedMarkets {

  /** The reasons why there is no total, the worst first. */
  enum Obstacle {
    PROHIBITED,
    SUSPENDED,
    NO_POSTAGE,
    NO_RATE,
    NO_RULES,
    MISSING
  }

  private final DashboardVisit visit;
  private final MarketQuotes quotes;
  private final SequencedMap<Provision, SequencedSet<String>> suspensions = new LinkedHashMap<>();

  ClosedMarkets(DashboardVisit visit, MarketQuotes quotes) {
    this.visit = visit;
    this.quotes = quotes;
  }

  /**
   * The countries for which one product cannot be quoted, grouped by reason.
   *
   * @param inMarkets the product with the prices of each market
   */
  List<ProductsPage.Closed> of(Map<Market, Product> inMarkets) {
    Map<Obstacle, SequencedSet<String>> closed = new EnumMap<>(Obstacle.class);
    inMarkets.forEach(
        (market, product) ->
            worst(market, product)
                .ifPresent(
                    obstacle ->
                        closed
                            .computeIfAbsent(obstacle, first -> new LinkedHashSet<>())
                            .add(visit.country(market.country()))));
    List<ProductsPage.Closed> reasons = new ArrayList<>();
    closed.forEach(
        (obstacle, countries) ->
            reasons.add(
                new ProductsPage.Closed(
                    visit.texts().get(key(obstacle), String.join(", ", countries)),
                    tone(obstacle))));
    return reasons;
  }

  /** A market is closed for a product if it is closed for one of its variants. */
  private Optional<Obstacle> worst(Market market, Product product) {
    return product.variants().stream()
        .map(variant -> quotes.of(visit.shop(), market, product, variant))
        .flatMap(quote -> obstacle(market, quote).stream())
        .min(Obstacle::compareTo);
  }

  private Optional<Obstacle> obstacle(Market market, MarketQuote quote) {
    return switch (quote) {
      case MarketQuote.NoRate none -> Optional.of(Obstacle.NO_RATE);
      case MarketQuote.NoPostage none -> Optional.of(Obstacle.NO_POSTAGE);
      case MarketQuote.Quoted(var price, var shipping, var answer) ->
          switch (answer) {
            case ImportQuote.Domestic none -> Optional.empty();
            case ImportQuote.Known known -> Optional.empty();
            case ImportQuote.Unknown unknown when unknown.isSettledByAddress() -> Optional.empty();
            case ImportQuote.Unknown unknown -> Optional.of(obstacle(unknown.missing()));
            case ImportQuote.Closed(var reason, var prohibited) when prohibited ->
                Optional.of(Obstacle.PROHIBITED);
            case ImportQuote.Closed(var reason, var prohibited) -> {
              suspensions
                  .computeIfAbsent(reason, first -> new LinkedHashSet<>())
                  .add(visit.country(market.country()));
              yield Optional.of(Obstacle.SUSPENDED);
            }
          };
    };
  }

  private static Obstacle obstacle(ImportQuote.Missing missing) {
    return switch (missing) {
      case COUNTRY -> Obstacle.NO_RULES;
      case RATE -> Obstacle.NO_RATE;
      case GOODS_FACTS, FACTS -> Obstacle.MISSING;
    };
  }

  private static String key(Obstacle obstacle) {
    return switch (obstacle) {
      case PROHIBITED -> "dashboard.products.closed.prohibited";
      case SUSPENDED -> "dashboard.products.closed.suspended";
      case NO_POSTAGE -> "dashboard.products.closed.no-postage";
      case NO_RATE -> "dashboard.products.closed.no-rate";
      case NO_RULES -> "dashboard.products.closed.no-rules";
      case MISSING -> "dashboard.products.closed.missing";
    };
  }

  private static String tone(Obstacle obstacle) {
    return switch (obstacle) {
      case PROHIBITED, SUSPENDED -> "bad";
      case NO_POSTAGE, NO_RATE, NO_RULES, MISSING -> "warn";
    };
  }

  /** The countries with a suspension that were found so far, each with the law. */
  List<String> suspensions() {
    Explanations explanations = Explanations.in(visit.locale());
    List<String> suspended = new ArrayList<>();
    suspensions.forEach(
        (reason, countries) ->
            suspended.add(
                visit
                    .texts()
                    .get(
                        "dashboard.products.suspended",
                        String.join(", ", countries),
                        explanations.why(reason),
                        reason.source(),
                        reason.from())));
    return suspended;
  }
}
