package io.puente.dashboard.customs;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.product.DashboardProductRoutes;
import io.puente.dashboard.product.MarketQuote;
import io.puente.dashboard.product.MarketQuotes;
import io.puente.landedcost.Country;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Quote;
import io.puente.landedcost.TariffChoice;
import io.puente.shop.Market;
import io.puente.shop.quote.ImportQuote;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.Variant;
import io.puente.trade.guide.SpecialGoods;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What a product still lacks to be sold in each foreign country, by the quotes for its pieces. */
public record ProductMarkets(Products products, MarketQuotes quotes) {

  /** A country whose tariff has several lines for the product. */
  record OpenLine(String country, List<TariffChoice> choices) {}

  /**
   * How far a product is for one country.
   *
   * @param tone a class of the style sheet
   * @param fix where what is missing can be added; empty if nothing is
   */
  public record Status(
      String country,
      String text,
      String tone,
      String icon,
      String fix,
      List<SpecialGoods.Document> documents) {}

  /** The first country that asks for a tariff line, without the countries that were put off. */
  Stream<OpenLine> openLines(DashboardVisit visit, UUID id, Set<String> putOff) {
    return markets(visit)
        .filter(market -> !putOff.contains(market.country()))
        .flatMap(market -> openLine(visit, market, id));
  }

  private static Stream<Market> markets(DashboardVisit visit) {
    return MarketQuotes.markets(visit.shop()).stream()
        .filter(market -> !market.country().equals(visit.shop().country()));
  }

  private Stream<OpenLine> openLine(DashboardVisit visit, Market market, UUID id) {
    return products.ofId(visit.shop(), market, id).stream()
        .map(
            product ->
                new OpenLine(
                    market.country(),
                    product.variants().stream()
                        .map(variant -> quotes.of(visit.shop(), market, product, variant))
                        .flatMap(ProductMarkets::missing)
                        .flatMap(fact -> fact.choices().stream())
                        .filter(choice -> !isChosen(product, market, choice))
                        .distinct()
                        .toList()))
        .filter(line -> line.choices().size() > 1);
  }

  /** A chosen line that still leaves a question open would be asked for ever. */
  private static boolean isChosen(Product product, Market market, TariffChoice choice) {
    return HsCode.of(choice.number()).digits().equals(product.hsByCountry().get(market.country()));
  }

  private static Stream<MissingFact> missing(MarketQuote quote) {
    return quote instanceof MarketQuote.Quoted quoted
            && quoted.answer() instanceof ImportQuote.Unknown unknown
        ? unknown.facts().stream()
        : Stream.empty();
  }

  /** The status of a product in each foreign country, in the order of the shop's markets. */
  public List<Status> of(DashboardVisit visit, UUID id) {
    return markets(visit)
        .flatMap(
            market ->
                products.ofId(visit.shop(), market, id).stream()
                    .filter(product -> !product.variants().isEmpty())
                    .map(product -> status(visit, market, product)))
        .toList();
  }

  /** That of the variant that is worst off. */
  private Status status(DashboardVisit visit, Market market, Product product) {
    List<Status> each =
        product.variants().stream().map(one -> status(visit, market, product, one)).toList();
    return each.stream()
        .filter(status -> !status.tone().equals("good"))
        .findFirst()
        .orElse(each.getFirst());
  }

  private Status status(DashboardVisit visit, Market market, Product product, Variant variant) {
    return switch (quotes.of(visit.shop(), market, product, variant)) {
      case MarketQuote.NoRate none -> lacks(visit, market, product, "no-rate", "", "");
      case MarketQuote.NoPostage none ->
          lacks(visit, market, product, "no-postage", "", "/dashboard/postage");
      case MarketQuote.Quoted quoted -> status(visit, market, product, quoted);
    };
  }

  private Status status(
      DashboardVisit visit, Market market, Product product, MarketQuote.Quoted quoted) {
    Money sent = quoted.price().plus(quoted.shipping());
    return switch (quoted.answer()) {
      case ImportQuote.Domestic none -> ready(visit, market, product, visit.money(sent));
      case ImportQuote.Known known ->
          ready(visit, market, product, visit.money(sent.plus(known.total())));
      case ImportQuote.Unknown unknown when unknown.isSettledByAddress() ->
          status(
              visit,
              market,
              product,
              visit
                  .texts()
                  .get(
                      "dashboard.customs.market.by-address",
                      visit.money(sent),
                      range(visit, unknown)));
      case ImportQuote.Unknown unknown ->
          lacks(
              visit,
              market,
              product,
              "missing",
              missing(visit, unknown),
              DashboardProductRoutes.path(product.id()) + "?details=1#customs");
      case ImportQuote.Closed closed ->
          new Status(
              visit.country(market.country()),
              Explanations.in(visit.locale()).why(closed.reason()),
              "bad",
              "x",
              "",
              documents(visit, market, product));
    };
  }

  private static String range(DashboardVisit visit, ImportQuote.Unknown unknown) {
    Quote.Range range = unknown.range();
    return range == null
        ? ""
        : visit
            .texts()
            .get("dashboard.market.range", visit.money(range.least()), visit.money(range.most()));
  }

  private static String missing(DashboardVisit visit, ImportQuote.Unknown unknown) {
    if (unknown.facts().isEmpty()) {
      boolean goods = unknown.missing() == ImportQuote.Missing.GOODS_FACTS;
      return visit.texts().get("dashboard.customs.market." + (goods ? "weight" : "rules"));
    }
    return unknown.facts().stream()
        .map(MissingFact::kind)
        .filter(kind -> kind != MissingFact.Kind.REGION)
        .distinct()
        .map(kind -> visit.texts().get("dashboard.fact." + kind))
        .collect(Collectors.joining(", "));
  }

  private static Status ready(DashboardVisit visit, Market market, Product product, String total) {
    return status(
        visit, market, product, visit.texts().get("dashboard.customs.market.ready", total));
  }

  private static Status status(DashboardVisit visit, Market market, Product product, String text) {
    return new Status(
        visit.country(market.country()),
        text,
        "good",
        "circle-check",
        "",
        documents(visit, market, product));
  }

  private static Status lacks(
      DashboardVisit visit, Market market, Product product, String key, String what, String fix) {
    return new Status(
        visit.country(market.country()),
        visit.texts().get("dashboard.customs.market." + key, what),
        "warn",
        "alert-triangle",
        fix,
        documents(visit, market, product));
  }

  private static List<SpecialGoods.Document> documents(
      DashboardVisit visit, Market market, Product product) {
    return product
        .hsFor(market.country())
        .filter(code -> code.matches("(\\d\\d){3,6}"))
        .map(
            code ->
                SpecialGoods.documents(
                    Country.of(visit.shop().country()),
                    Country.of(market.country()),
                    HsCode.of(code),
                    visit.locale()))
        .orElse(List.of());
  }
}
