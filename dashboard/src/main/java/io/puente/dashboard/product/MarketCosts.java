package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Assessment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.NotAppliedMeasure;
import io.puente.landedcost.Reason;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Variant;
import io.puente.storefront.quote.ImportQuote;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.PaymentFee;
import io.puente.trade.guide.GuideRoutes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes for an owner what one piece of a product costs in a market and what stays of it. */
final class MarketCosts {

  private final DashboardVisit visit;
  private final Explanations words;
  private final MarketQuotes quotes;
  private final OpenTotals open;
  private final MarginRows margins;

  MarketCosts(
      DashboardVisit visit, MarketQuotes quotes, Optional<PaymentFee> fee, Map<UUID, Money> costs) {
    this.visit = visit;
    this.words = Explanations.in(visit.locale());
    this.quotes = quotes;
    this.open = new OpenTotals(visit, words);
    this.margins = new MarginRows(visit, quotes, fee, costs);
  }

  MarketCost of(Market market, Product product, Variant variant) {
    return switch (quotes.of(visit.shop(), market, product, variant)) {
      case MarketQuote.NoRate none ->
          closed(market, "", visit.texts().get("dashboard.market.no-rate", market.currency()));
      case MarketQuote.NoPostage(var price) ->
          closed(market, visit.money(price), visit.texts().get("dashboard.market.no-shipping"));
      case MarketQuote.Asked asked -> answered(market, product, variant, asked);
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
      MarketCost.@Nullable Open still,
      MarketCost.@Nullable Stays stays) {
    return new MarketCost(
        visit.country(market.country()),
        market.currency().getCode(),
        warning,
        price,
        shipping,
        landed,
        still,
        stays,
        rules(market));
  }

  private String rules(Market market) {
    String home = visit.shop().country();
    return market.country().equals(home)
        ? ""
        : GuideRoutes.path(
            visit.texts().language(), Country.of(market.country()), Country.of(home));
  }

  private MarketCost answered(
      Market market, Product product, Variant variant, MarketQuote.Asked asked) {
    String price = visit.money(asked.price());
    String way = visit.money(asked.way());
    Money sent = asked.price().plus(asked.way());
    return switch (asked.answer()) {
      case ImportQuote.Domestic none -> {
        var landed = new MarketCost.Landed(List.of(), visit.money(sent), List.of(), List.of());
        yield cost(market, "", price, way, landed, null, margins.of(variant, asked.price(), sent));
      }
      case ImportQuote.Known known -> {
        Assessment assessment = known.assessment();
        var landed =
            new MarketCost.Landed(
                charges(assessment),
                visit.money(sent.plus(known.total())),
                savings(product, assessment),
                assessment.notes().stream().map(words::why).toList());
        var stays = margins.of(variant, asked.price(), sent.plus(known.dueNow()));
        yield cost(market, "", price, way, landed, null, stays);
      }
      case ImportQuote.Unknown unknown -> {
        var range = unknown.range();
        var stays =
            range == null ? null : margins.of(variant, asked.price(), sent.plus(range.most()));
        yield cost(market, "", price, way, null, open.of(market, product, unknown), stays);
      }
      case ImportQuote.Closed shut -> closed(market, price, warning(shut));
    };
  }

  /** The charges of one measure on the piece are one row each, in the order of the law. */
  private List<MarketCost.Row> charges(Assessment assessment) {
    return assessment.charges().stream()
        .map(
            charge ->
                new MarketCost.Row(
                    words.label(charge.provision()) + " (" + words.rate(charge) + ")",
                    visit.money(charge.amount())))
        .toList();
  }

  /** What a declaration would be worth, once an agreement. */
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
                words.reason(each.reason())));
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

  private String warning(ImportQuote.Closed shut) {
    return visit
        .texts()
        .get(
            shut.prohibited() ? "dashboard.market.prohibited" : "dashboard.market.suspended",
            words.why(shut.reason()),
            shut.reason().source(),
            shut.reason().from());
  }
}
