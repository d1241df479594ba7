package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.TariffChoice;
import io.puente.storefront.product.Product;
import io.puente.storefront.quote.ImportQuote;
import io.puente.storefront.shop.Market;
import java.util.List;

/** Writes for an owner why a market has no one total, and what they can say or choose about it. */
final class OpenTotals {

  private final DashboardVisit visit;
  private final Explanations words;

  OpenTotals(DashboardVisit visit, Explanations words) {
    this.visit = visit;
    this.words = words;
  }

  MarketCost.Open of(Market market, Product product, ImportQuote.Unknown unknown) {
    var range = unknown.range();
    return new MarketCost.Open(
        range == null
            ? ""
            : visit
                .texts()
                .get(
                    "dashboard.market.range",
                    visit.money(range.least()),
                    visit.money(range.most())),
        unknown.facts().isEmpty()
            ? List.of(visit.texts().get("dashboard.market.missing." + word(unknown.missing())))
            : unknown.facts().stream()
                .filter(fact -> fact.choices().isEmpty())
                .map(words::missing)
                .distinct()
                .toList(),
        unknown.facts().stream()
            .flatMap(fact -> fact.choices().stream())
            .distinct()
            .map(choice -> choice(market, product, choice))
            .toList(),
        unknown.isSettledByAddress());
  }

  private MarketCost.Choice choice(Market market, Product product, TariffChoice choice) {
    String field = CustomsForm.codeField(market.country());
    String code = HsCode.of(choice.number()).digits();
    return new MarketCost.Choice(
        DashboardProductRoutes.path(product.id()) + "?" + field + "=" + code,
        choice.number(),
        words.name(choice),
        words.rate(choice.general()));
  }

  private static String word(ImportQuote.Missing kind) {
    return switch (kind) {
      case GOODS_FACTS -> "goods";
      case COUNTRY -> "country";
      case FACTS -> "facts";
      case RATE -> "rate";
    };
  }
}
