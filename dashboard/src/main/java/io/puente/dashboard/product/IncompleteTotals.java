package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.Quote;
import io.puente.landedcost.TariffChoice;
import io.puente.shop.Market;
import io.puente.shop.quote.ImportQuote;
import io.puente.storefront.product.Product;
import java.util.List;

/** Formats why a market has no total yet, and what the owner can add or choose. */
final class IncompleteTotals {

  private final DashboardVisit visit;
  private final Explanations explanations;

  IncompleteTotals(DashboardVisit visit, Explanations explanations) {
    this.visit = visit;
    this.explanations = explanations;
  }

  MarketCost.Incomplete of(Market market, Product product, ImportQuote.Unknown unknown) {
    var range = unknown.range();
    return new MarketCost.Incomplete(
        range == null ? "" : between(range),
        unknown.facts().isEmpty()
            ? List.of(visit.texts().get("dashboard.market.missing." + key(unknown.missing())))
            : unknown.facts().stream()
                .filter(fact -> fact.choices().isEmpty())
                .map(explanations::missing)
                .distinct()
                .toList(),
        unknown.facts().stream()
            .flatMap(fact -> fact.choices().stream())
            .distinct()
            .map(choice -> choice(market, product, choice))
            .toList(),
        unknown.isSettledByAddress());
  }

  private String between(Quote.Range range) {
    return range.least().equals(range.most())
        ? visit.texts().get("dashboard.market.about", visit.money(range.most()))
        : visit
            .texts()
            .get("dashboard.market.range", visit.money(range.least()), visit.money(range.most()));
  }

  private MarketCost.Choice choice(Market market, Product product, TariffChoice choice) {
    String field = CustomsForm.codeField(market.country());
    String code = HsCode.of(choice.number()).digits();
    return new MarketCost.Choice(
        DashboardProductRoutes.path(product.id()) + "?" + field + "=" + code,
        choice.number(),
        explanations.name(choice),
        explanations.rate(choice.general()));
  }

  private static String key(ImportQuote.Missing kind) {
    return switch (kind) {
      case GOODS_FACTS -> "goods";
      case COUNTRY -> "country";
      case FACTS -> "facts";
      case RATE -> "rate";
    };
  }
}
