package io.puente.storefront.product;

import io.puente.payments.rate.ExchangeRate;
import io.puente.payments.rate.ExchangeRates;
import io.puente.payments.rate.LocalPrice;
import io.puente.storefront.shop.Market;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Prices in a market: the price that the owner fixed there, or else the shop's own price times the
 * day's exchange rate times the market's margin, with the market's price ending.
 */
public final class Prices {

  private final ExchangeRates rates;

  public Prices(ExchangeRates rates) {
    this.rates = rates;
  }

  /** The price of one piece, or nothing while there is no exchange rate. */
  public Optional<Money> of(Variant variant, Market market) {
    Money fixed = variant.marketPrice();
    return fixed != null && fixed.getCurrencyUnit().equals(market.currency())
        ? Optional.of(fixed)
        : converted(variant.price(), market);
  }

  /** The crossed-out price, if the owner has set one and it is higher than the price. */
  Optional<Money> before(Variant variant, Market market) {
    Money compareAt = variant.compareAt();
    return compareAt == null || variant.marketPrice() != null
        ? Optional.empty()
        : converted(compareAt, market)
            .filter(before -> of(variant, market).filter(before::isGreaterThan).isPresent());
  }

  private Optional<Money> converted(Money price, Market market) {
    if (price.getCurrencyUnit().equals(market.currency())) {
      return Optional.of(price);
    }
    return rate(price.getCurrencyUnit(), market.currency())
        .map(rate -> LocalPrice.of(price, rate, market.margin(), market.ending()).price());
  }

  /** A cost of the shop, such as postage, in the market's currency, to the cent. */
  public Optional<Money> cost(Money cost, Market market) {
    return rate(cost.getCurrencyUnit(), market.currency()).map(rate -> charged(rate, cost));
  }

  private static Money charged(ExchangeRate rate, Money cost) {
    return rate.convert(cost.toBigMoney()).toMoney(java.math.RoundingMode.HALF_UP);
  }

  public Optional<ExchangeRate> rate(CurrencyUnit from, CurrencyUnit to) {
    return rates.latest(from, to);
  }
}
