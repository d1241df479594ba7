package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Provision;
import io.puente.shop.Market;
import io.puente.shop.quote.ImportQuote;
import io.puente.storefront.product.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /**
   * One reason.
   *
   * @param facts the facts that are missing, in words; empty where they are those of every product
   */
  private record Closure(Obstacle obstacle, String facts) {}

  private final DashboardVisit visit;
  private final MarketQuotes quotes;
  private Set<String> closedTo = Set.of();
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
    Map<Closure, SequencedSet<String>> closed =
        new TreeMap<>(Comparator.comparing(Closure::obstacle).thenComparing(Closure::facts));
    inMarkets.forEach(
        (market, product) ->
            worst(market, product)
                .ifPresent(
                    closure ->
                        closed
                            .computeIfAbsent(closure, first -> new LinkedHashSet<>())
                            .add(visit.country(market.country()))));
    closedTo =
        closed.values().stream()
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());
    List<ProductsPage.Closed> reasons = new ArrayList<>();
    closed.forEach(
        (closure, countries) ->
            reasons.add(
                new ProductsPage.Closed(
                    visit.texts().get(key(closure), String.join(", ", countries), closure.facts()),
                    tone(closure.obstacle()))));
    return reasons;
  }

  /**
   * The countries that the product of the last call of {@link #of} can be sold to, in words; empty
   * if there is none.
   */
  String ready(Map<Market, Product> inMarkets) {
    String countries =
        inMarkets.entrySet().stream()
            .filter(each -> !each.getValue().variants().isEmpty())
            .map(each -> visit.country(each.getKey().country()))
            .distinct()
            .filter(country -> !closedTo.contains(country))
            .collect(Collectors.joining(", "));
    return countries.isEmpty() ? "" : visit.texts().get("dashboard.products.ready", countries);
  }

  /** A market is closed for a product if it is closed for one of its variants. */
  private Optional<Closure> worst(Market market, Product product) {
    return product.variants().stream()
        .map(variant -> quotes.of(visit.shop(), market, product, variant))
        .flatMap(quote -> closure(market, quote).stream())
        .min(Comparator.comparing(Closure::obstacle));
  }

  private Optional<Closure> closure(Market market, MarketQuote quote) {
    return switch (quote) {
      case MarketQuote.NoRate none -> closure(Obstacle.NO_RATE);
      case MarketQuote.NoPostage none -> closure(Obstacle.NO_POSTAGE);
      case MarketQuote.Quoted(var price, var shipping, var rate, var answer) ->
          switch (answer) {
            case ImportQuote.Domestic none -> Optional.empty();
            case ImportQuote.Known known -> Optional.empty();
            case ImportQuote.Unknown unknown when unknown.isSettledByAddress() -> Optional.empty();
            case ImportQuote.Unknown unknown ->
                Optional.of(new Closure(obstacle(unknown.missing()), facts(unknown)));
            case ImportQuote.Closed closed when closed.prohibited() -> closure(Obstacle.PROHIBITED);
            case ImportQuote.Closed closed -> {
              suspensions
                  .computeIfAbsent(closed.reason(), first -> new LinkedHashSet<>())
                  .add(visit.country(market.country()));
              yield closure(Obstacle.SUSPENDED);
            }
          };
    };
  }

  private static Optional<Closure> closure(Obstacle obstacle) {
    return Optional.of(new Closure(obstacle, ""));
  }

  /** What is missing; not what the buyer's address supplies. */
  private String facts(ImportQuote.Unknown unknown) {
    return unknown.facts().stream()
        .map(MissingFact::kind)
        .filter(kind -> kind != MissingFact.Kind.REGION)
        .distinct()
        .map(kind -> visit.texts().get("dashboard.fact." + kind))
        .collect(Collectors.joining(", "));
  }

  private static Obstacle obstacle(ImportQuote.Missing missing) {
    return switch (missing) {
      case COUNTRY -> Obstacle.NO_RULES;
      case RATE -> Obstacle.NO_RATE;
      case GOODS_FACTS, FACTS -> Obstacle.MISSING;
    };
  }

  private static String key(Closure closure) {
    return switch (closure.obstacle()) {
      case PROHIBITED -> "dashboard.products.closed.prohibited";
      case SUSPENDED -> "dashboard.products.closed.suspended";
      case NO_POSTAGE -> "dashboard.products.closed.no-postage";
      case NO_RATE -> "dashboard.products.closed.no-rate";
      case NO_RULES -> "dashboard.products.closed.no-rules";
      case MISSING ->
          closure.facts().isEmpty()
              ? "dashboard.products.closed.missing"
              : "dashboard.products.closed.missing-facts";
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
                        visit.day(reason.from()))));
    return suspended;
  }
}
