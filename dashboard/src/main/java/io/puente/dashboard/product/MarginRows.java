package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.storefront.product.Variant;
import io.puente.storefront.shop.PaymentFee;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes for an owner what stays of a sale, step by step, and what is gained on it. */
final class MarginRows {

  private final DashboardVisit visit;
  private final MarketQuotes quotes;
  private final Optional<PaymentFee> fee;
  private final Map<UUID, Money> costs;

  MarginRows(
      DashboardVisit visit, MarketQuotes quotes, Optional<PaymentFee> fee, Map<UUID, Money> costs) {
    this.visit = visit;
    this.quotes = quotes;
    this.fee = fee;
    this.costs = costs;
  }

  /** What stays of a piece for which so much is paid; {@code null} without a rate back. */
  MarketCost.@Nullable Stays of(Variant variant, Money price, Money paid) {
    return quotes
        .margin(visit.shop(), variant, price, paid, fee, costs.get(variant.id()))
        .map(this::stays)
        .orElse(null);
  }

  private MarketCost.Stays stays(Margin margin) {
    return new MarketCost.Stays(
        List.of(
            row("dashboard.margin.home", margin.home()),
            row("dashboard.margin.exchange", margin.exchanged()),
            row("dashboard.margin.paid", margin.paid()),
            row("dashboard.margin.passed-on", margin.passedOn()),
            row("dashboard.margin.fee", margin.fee().negated())),
        visit.money(margin.stays()),
        margin.share(),
        margin.gain().map(gain -> gain(margin, gain)).orElse(null));
  }

  private MarketCost.Gain gain(Margin margin, Money gain) {
    Money cost = margin.stays().minus(gain);
    return new MarketCost.Gain(
        row("dashboard.margin.cost", cost.negated()),
        visit.money(gain.abs()),
        margin.gainShare(),
        gain.isNegative());
  }

  private MarketCost.Row row(String key, Money amount) {
    return new MarketCost.Row(visit.texts().get(key), visit.money(amount));
  }
}
