package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.shop.PaymentFee;
import io.puente.storefront.product.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Formats the margin on a piece: how the net revenue comes about, and the profit. */
final class MarginView {

  private final DashboardVisit visit;
  private final MarketQuotes quotes;
  private final Optional<PaymentFee> fee;
  private final Map<UUID, Money> costs;

  MarginView(
      DashboardVisit visit, MarketQuotes quotes, Optional<PaymentFee> fee, Map<UUID, Money> costs) {
    this.visit = visit;
    this.quotes = quotes;
    this.fee = fee;
    this.costs = costs;
  }

  /** {@code null} without an exchange rate to the shop's currency. */
  MarketCost.@Nullable NetRevenue of(Variant variant, Money price, Money paid) {
    return quotes
        .margin(visit.shop(), variant, price, paid, fee, costs.get(variant.id()))
        .map(this::netRevenue)
        .orElse(null);
  }

  private MarketCost.NetRevenue netRevenue(Margin margin) {
    return new MarketCost.NetRevenue(
        List.of(
            row("dashboard.margin.home", margin.homePrice()),
            row("dashboard.margin.exchange", margin.priceDifference()),
            row("dashboard.margin.paid", margin.paid()),
            row("dashboard.margin.passed-on", margin.passedOn()),
            row("dashboard.margin.fee", margin.fee().negated())),
        visit.moneyWithCode(margin.netRevenue()),
        margin.netRevenueShare().map(visit::number).orElse(""),
        margin.profit().map(profit -> profit(margin, profit)).orElse(null));
  }

  private MarketCost.Profit profit(Margin margin, Money profit) {
    Money cost = margin.netRevenue().minus(profit);
    return new MarketCost.Profit(
        row("dashboard.margin.cost", cost.negated()),
        visit.moneyWithCode(profit.abs()),
        margin.profitShare().map(visit::number).orElse(""),
        profit.isNegative());
  }

  private MarketCost.Row row(String key, Money amount) {
    return new MarketCost.Row(visit.texts().get(key), visit.moneyWithCode(amount));
  }
}
