package io.puente.dashboard.product;

import io.puente.shop.PaymentFee;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The shop's margin on one piece sold abroad, in the shop's currency. Import charges and postage
 * are passed on; the payment fee is owed on the whole payment.
 *
 * @param homePrice the price in the shop's own country
 * @param marketPrice the price in the market
 * @param paid what the buyer pays, everything included
 * @param fee the payment fee
 * @param cost of making or buying the piece; {@code null} while it is unknown
 */
record Margin(Money homePrice, Money marketPrice, Money paid, Money fee, @Nullable Money cost) {

  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  static Margin of(
      Money homePrice,
      Money marketPrice,
      Money paid,
      Optional<PaymentFee> fee,
      @Nullable Money cost) {
    Money owed = fee.map(known -> known.on(paid)).orElse(Money.zero(paid.getCurrencyUnit()));
    return new Margin(homePrice, marketPrice, paid, owed, cost);
  }

  /** The difference by exchange rate, the market's margin and its price endings. */
  Money priceDifference() {
    return marketPrice.minus(homePrice);
  }

  Money passedOn() {
    return marketPrice.minus(paid);
  }

  Money netRevenue() {
    return marketPrice.minus(fee);
  }

  /** The net revenue minus the cost of the piece; negative for a loss. */
  Optional<Money> profit() {
    return cost == null ? Optional.empty() : Optional.of(netRevenue().minus(cost));
  }

  /** The net revenue in per cent of the home price; empty if that is zero. */
  Optional<BigDecimal> netRevenueShare() {
    return percent(netRevenue(), homePrice);
  }

  /** The profit in per cent of the market price. */
  Optional<BigDecimal> profitShare() {
    return profit().flatMap(profit -> percent(profit, marketPrice));
  }

  private static Optional<BigDecimal> percent(Money part, Money whole) {
    BigDecimal all = whole.getAmount();
    return all.signum() == 0
        ? Optional.empty()
        : Optional.of(
            part.getAmount().movePointRight(2).divide(all, THREE_DIGITS).stripTrailingZeros());
  }
}
