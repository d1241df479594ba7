package io.puente.dashboard.product;

import io.puente.storefront.shop.PaymentFee;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What stays with the shop of one piece sold abroad, in the shop's currency. Duties and postage go
 * on to others as they come in; the fee for being paid is owed on all of it.
 *
 * @param home the price in the shop's own country
 * @param earned the price in the market
 * @param paid what the buyer pays at the door, everything included
 * @param fee what being paid costs
 * @param cost what the piece costs to make or to buy; {@code null} while the owner has not said it
 */
record Margin(Money home, Money earned, Money paid, Money fee, @Nullable Money cost) {

  private static final MathContext SHARE = new MathContext(3, RoundingMode.HALF_UP);

  static Margin of(
      Money home, Money earned, Money paid, Optional<PaymentFee> fee, @Nullable Money cost) {
    Money owed = fee.map(known -> known.on(paid)).orElse(Money.zero(paid.getCurrencyUnit()));
    return new Margin(home, earned, paid, owed, cost);
  }

  /** By exchange rate, the market's margin and how prices end there. */
  Money exchanged() {
    return earned.minus(home);
  }

  Money passedOn() {
    return earned.minus(paid);
  }

  Money stays() {
    return earned.minus(fee);
  }

  /**
   * What is gained once the piece itself is paid for; less than nothing if it is sold at a loss.
   */
  Optional<Money> gain() {
    return cost == null ? Optional.empty() : Optional.of(stays().minus(cost));
  }

  /** What stays, in per cent of the price at home; empty for something that is free there. */
  String share() {
    return percent(stays(), home);
  }

  /** The gain in per cent of the price in the market. */
  String gainShare() {
    return gain().map(gain -> percent(gain, earned)).orElse("");
  }

  private static String percent(Money part, Money whole) {
    BigDecimal all = whole.getAmount();
    return all.signum() == 0
        ? ""
        : part.getAmount()
            .movePointRight(2)
            .divide(all, SHARE)
            .stripTrailingZeros()
            .toPlainString();
  }
}
