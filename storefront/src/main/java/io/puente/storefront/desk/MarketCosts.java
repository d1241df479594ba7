package io.puente.storefront.desk;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Considered;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Reason;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Variant;
import io.puente.storefront.product.Way;
import io.puente.storefront.quote.Goods;
import io.puente.storefront.quote.ImportQuote;
import io.puente.storefront.quote.ImportQuotes;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.PaymentFee;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reckons for an owner what one piece costs in a market and what stays with the shop. */
record MarketCosts(Prices prices, ImportQuotes quotes) {

  private static final MathContext SHARE = new MathContext(3, RoundingMode.HALF_UP);

  MarketCost of(
      DeskVisit visit, Market market, Product product, Variant variant, Optional<PaymentFee> fee) {
    var page = new Writing(visit, market, variant, fee);
    Optional<Money> price = prices.of(variant, market);
    if (price.isEmpty()) {
      return page.closed(null, visit.texts().get("desk.market.no-rate", market.currency()));
    }
    Optional<Way> way =
        Way.best(
            Way.all(
                visit.shop(),
                market,
                null,
                variant.weightGrams() == null ? 0 : variant.weightGrams(),
                List.of(goods(product, variant, market, price.get())),
                prices,
                quotes));
    return way.map(by -> page.quoted(product, price.get(), by.price(), by.quote()))
        .orElseGet(() -> page.closed(price.get(), visit.texts().get("desk.market.no-shipping")));
  }

  private static Goods goods(Product product, Variant variant, Market market, Money price) {
    Integer grams = variant.weightGrams();
    return new Goods(
        product.title(),
        product.title(),
        product.hsFor(market.country()).orElse(null),
        product.origin(),
        price,
        1,
        grams == null ? null : grams.longValue(),
        product.declarations());
  }

  /** One market's cost on its way into words. */
  private final class Writing {

    private final DeskVisit visit;
    private final Market market;
    private final Variant variant;
    private final Optional<PaymentFee> fee;
    private final Explanations words;

    Writing(DeskVisit visit, Market market, Variant variant, Optional<PaymentFee> fee) {
      this.visit = visit;
      this.market = market;
      this.variant = variant;
      this.fee = fee;
      this.words = Explanations.in(visit.locale());
    }

    MarketCost closed(@Nullable Money price, String warning) {
      return cost(warning, price, null, List.of(), null, "", List.of(), List.of(), List.of());
    }

    MarketCost quoted(Product product, Money price, Money way, ImportQuote quote) {
      return switch (quote) {
        case ImportQuote.Domestic none ->
            cost("", price, way, List.of(), price.plus(way), "", List.of(), List.of(), List.of());
        case ImportQuote.Known(var assessment, var total) ->
            cost(
                "",
                price,
                way,
                charges(assessment),
                price.plus(way).plus(total),
                "",
                List.of(),
                savings(product, assessment),
                assessment.notes().stream().map(words::why).toList());
        case ImportQuote.Unknown(var kind, var facts, var range) ->
            cost(
                "",
                price,
                way,
                List.of(),
                null,
                range == null
                    ? ""
                    : visit
                        .texts()
                        .get("desk.market.range", money(range.least()), money(range.most())),
                missing(kind, facts),
                List.of(),
                List.of());
        case ImportQuote.Closed(var reason, var prohibited) ->
            closed(
                price,
                visit
                    .texts()
                    .get(
                        prohibited ? "desk.market.prohibited" : "desk.market.suspended",
                        words.why(reason),
                        reason.source(),
                        reason.from()));
      };
    }

    /** The charges of one measure on the piece are one row each, in the order of the law. */
    private List<MarketCost.Row> charges(Assessment assessment) {
      return assessment.charges().stream()
          .map(
              charge ->
                  new MarketCost.Row(
                      words.label(charge.provision()) + " (" + charge.rate() + ")",
                      money(charge.amount())))
          .toList();
    }

    private List<String> missing(ImportQuote.Missing kind, List<MissingFact> facts) {
      return facts.isEmpty()
          ? List.of(visit.texts().get("desk.market.missing." + word(kind)))
          : facts.stream().map(words::missing).distinct().toList();
    }

    private static String word(ImportQuote.Missing kind) {
      return switch (kind) {
        case GOODS_FACTS -> "goods";
        case COUNTRY -> "country";
        case FACTS -> "facts";
        case RATE -> "rate";
      };
    }

    /** What a declaration would be worth, once an agreement. */
    private List<MarketCost.Saving> savings(Product product, Assessment assessment) {
      Map<String, MarketCost.Saving> byAgreement = new LinkedHashMap<>();
      for (Considered each : assessment.considered()) {
        String agreement = agreementOf(each.reason());
        if (agreement != null) {
          byAgreement.putIfAbsent(
              agreement,
              new MarketCost.Saving(
                  DeclarationRoutes.path(product.id(), agreement), words.reason(each.reason())));
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

    private MarketCost cost(
        String warning,
        @Nullable Money price,
        @Nullable Money shipping,
        List<MarketCost.Row> charges,
        @Nullable Money landed,
        String range,
        List<String> missing,
        List<MarketCost.Saving> savings,
        List<String> notes) {
      Optional<Margin> margin =
          price == null || landed == null ? Optional.empty() : margin(price, landed);
      return new MarketCost(
          visit.country(market.country()),
          market.currency().getCode(),
          warning,
          money(price),
          money(shipping),
          charges,
          money(landed),
          range,
          missing,
          savings,
          notes,
          margin.map(Margin::rows).orElse(List.of()),
          margin.map(known -> money(known.stays())).orElse(""),
          margin.map(Margin::share).orElse(""));
    }

    private Optional<Margin> margin(Money price, Money landed) {
      return prices
          .rate(market.currency(), visit.shop().currency())
          .map(
              rate -> {
                Money earned = rate.convert(price.toBigMoney()).toMoney(RoundingMode.HALF_UP);
                Money paid = rate.convert(landed.toBigMoney()).toMoney(RoundingMode.HALF_UP);
                return marginOf(earned, paid);
              });
    }

    /** Duties and postage go on to others as they come in; the fee is owed on all of it. */
    private Margin marginOf(Money earned, Money paid) {
      List<MarketCost.Row> rows = new ArrayList<>();
      rows.add(row("desk.margin.home", variant.price()));
      rows.add(row("desk.margin.exchange", earned.minus(variant.price())));
      rows.add(row("desk.margin.paid", paid));
      rows.add(row("desk.margin.passed-on", earned.minus(paid)));
      Money owed = fee.map(known -> known.on(paid)).orElse(Money.zero(paid.getCurrencyUnit()));
      rows.add(row("desk.margin.fee", owed.negated()));
      Money stays = earned.minus(owed);
      return new Margin(rows, stays, share(stays));
    }

    private MarketCost.Row row(String key, Money amount) {
      return new MarketCost.Row(visit.texts().get(key), money(amount));
    }

    /** What stays, in per cent of the price at home. */
    private String share(Money stays) {
      BigDecimal home = variant.price().getAmount();
      return home.signum() == 0
          ? ""
          : stays
              .getAmount()
              .movePointRight(2)
              .divide(home, SHARE)
              .stripTrailingZeros()
              .toPlainString();
    }

    private String money(@Nullable Money amount) {
      return amount == null ? "" : visit.money(amount);
    }
  }

  private record Margin(List<MarketCost.Row> rows, Money stays, String share) {}
}
