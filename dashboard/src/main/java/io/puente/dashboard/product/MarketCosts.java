package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Assessment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.NotAppliedMeasure;
import io.puente.landedcost.Reason;
import io.puente.shop.Market;
import io.puente.shop.PaymentFee;
import io.puente.shop.quote.ImportQuote;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Variant;
import io.puente.trade.guide.GuideRoutes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Formats the price and the margin of one piece in a market. */
final class MarketCosts {

  private final DashboardVisit visit;
  private final Explanations explanations;
  private final MarketQuotes quotes;
  private final IncompleteTotals incomplete;
  private final MarginView margins;

  MarketCosts(
      DashboardVisit visit, MarketQuotes quotes, Optional<PaymentFee> fee, Map<UUID, Money> costs) {
    this.visit = visit;
    this.explanations = Explanations.in(visit.locale());
    this.quotes = quotes;
    this.incomplete = new IncompleteTotals(visit, explanations);
    this.margins = new MarginView(visit, quotes, fee, costs);
  }

  MarketCost of(Market market, Product product, Variant variant) {
    return switch (quotes.of(visit.shop(), market, product, variant)) {
      case MarketQuote.NoRate none ->
          closed(market, "", visit.texts().get("dashboard.market.no-rate", market.currency()));
      case MarketQuote.NoPostage(var price) ->
          closed(market, visit.money(price), visit.texts().get("dashboard.market.no-shipping"));
      case MarketQuote.Quoted quoted -> price(market, product, variant, quoted);
    };
  }

  private MarketCost closed(Market market, String price, String warning) {
    return cost(market, warning, price, "", null, null, null);
  }

  private MarketCost cost(
      Market market,
      String warning,
      String price,
      String shipping,
      MarketCost.@Nullable Landed landed,
      MarketCost.@Nullable Incomplete incompleteTotal,
      MarketCost.@Nullable NetRevenue netRevenue) {
    return new MarketCost(
        visit.country(market.country()),
        market.currency().getCode(),
        warning,
        price,
        shipping,
        landed,
        incompleteTotal,
        netRevenue,
        rules(market));
  }

  private String rules(Market market) {
    String home = visit.shop().country();
    return market.country().equals(home)
        ? ""
        : GuideRoutes.path(
            visit.texts().language(), Country.of(market.country()), Country.of(home));
  }

  private MarketCost price(
      Market market, Product product, Variant variant, MarketQuote.Quoted quoted) {
    String price = visit.money(quoted.price());
    String shipping = visit.money(quoted.shipping());
    Money withShipping = quoted.price().plus(quoted.shipping());
    return switch (quoted.answer()) {
      case ImportQuote.Domestic none -> {
        var landed =
            new MarketCost.Landed(List.of(), visit.money(withShipping), List.of(), List.of());
        yield cost(
            market,
            "",
            price,
            shipping,
            landed,
            null,
            margins.of(variant, quoted.price(), withShipping));
      }
      case ImportQuote.Known known -> {
        Assessment assessment = known.assessment();
        var landed =
            new MarketCost.Landed(
                charges(assessment),
                visit.money(withShipping.plus(known.total())),
                savings(product, assessment),
                assessment.notes().stream().map(explanations::why).toList());
        var netRevenue = margins.of(variant, quoted.price(), withShipping.plus(known.dueNow()));
        yield cost(market, "", price, shipping, landed, null, netRevenue);
      }
      case ImportQuote.Unknown unknown -> {
        var range = unknown.range();
        var netRevenue =
            range == null
                ? null
                : margins.of(variant, quoted.price(), withShipping.plus(range.most()));
        yield cost(
            market, "", price, shipping, null, incomplete.of(market, product, unknown), netRevenue);
      }
      case ImportQuote.Closed closed -> closed(market, price, warning(closed));
    };
  }

  /** One row for each charge, in the order of the calculation. */
  private List<MarketCost.Row> charges(Assessment assessment) {
    return assessment.charges().stream()
        .map(
            charge ->
                new MarketCost.Row(
                    explanations.label(charge.provision()) + " (" + explanations.rate(charge) + ")",
                    visit.money(charge.amount())))
        .toList();
  }

  /** What a declaration would save, one row for each agreement. */
  private List<MarketCost.Saving> savings(Product product, Assessment assessment) {
    Map<String, MarketCost.Saving> byAgreement = new LinkedHashMap<>();
    for (NotAppliedMeasure each : assessment.notApplied()) {
      String agreement = agreementOf(each.reason());
      if (agreement != null) {
        byAgreement.putIfAbsent(
            agreement,
            new MarketCost.Saving(
                changesNothing(each.reason())
                    ? ""
                    : DeclarationRoutes.path(product.id(), agreement),
                explanations.reason(each.reason())));
      }
    }
    return List.copyOf(byAgreement.values());
  }

  private static @Nullable String agreementOf(Reason reason) {
    if (reason instanceof Reason.NeedsDeclaration needs) {
      return needs.agreement();
    }
    return reason instanceof Reason.DeclarationNotValid declared ? declared.agreement() : null;
  }

  private static boolean changesNothing(Reason reason) {
    return reason instanceof Reason.NeedsDeclaration needs
        && needs.saving() != null
        && needs.saving().isZero();
  }

  private String warning(ImportQuote.Closed closed) {
    return visit
        .texts()
        .get(
            closed.prohibited() ? "dashboard.market.prohibited" : "dashboard.market.suspended",
            explanations.why(closed.reason()),
            explanations.source(closed.reason()),
            visit.day(closed.reason().from()));
  }
}
