package io.puente.storefront.product;

import io.puente.payments.money.CurrencyDigits;
import io.puente.payments.rate.ExchangeRate;
import io.puente.payments.rate.LocalPrice;
import io.puente.shop.Market;
import java.util.Optional;
import java.util.function.BiFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Prices in a market: the price that the owner fixed there, or else the shop's own price times the
 * day's exchange rate times the market's margin, with the market's price ending. Each is rounded
 * here, once, to the decimals that buyers are charged in the currency ({@link CurrencyDigits}),
 * also where the owner has written more.
 *
 * @param rates the latest exchange rate from one currency to another
 */
public record Prices(BiFunction<CurrencyUnit, CurrencyUnit, Optional<ExchangeRate>> rates) {

  /** The price of one piece, or nothing while there is no exchange rate. */
  public Optional<Money> of(Variant variant, Market market) {
    return fixed(variant, market)
        .map(fixed -> charged(fixed.price()))
        .or(() -> converted(variant.price(), market));
  }

  /**
   * The crossed-out price, if the owner has set one and it is higher than the price. A fixed price
   * has a crossed-out price of its own or none.
   */
  Optional<Money> before(Variant variant, Market market) {
    Optional<Money> before =
        fixed(variant, market)
            .map(fixed -> Optional.ofNullable(fixed.compareAt()).map(Prices::charged))
            .orElseGet(
                () ->
                    Optional.ofNullable(variant.compareAt())
                        .flatMap(compareAt -> converted(compareAt, market)));
    return before.filter(higher -> of(variant, market).filter(higher::isGreaterThan).isPresent());
  }

  /** The price that the owner fixed, unless the market has another currency since. */
  private static Optional<Variant.MarketPrice> fixed(Variant variant, Market market) {
    return Optional.ofNullable(variant.marketPrice())
        .filter(fixed -> fixed.price().getCurrencyUnit().equals(market.currency()));
  }

  private Optional<Money> converted(Money price, Market market) {
    if (price.getCurrencyUnit().equals(market.currency())) {
      return Optional.of(charged(price));
    }
    return rate(price.getCurrencyUnit(), market.currency())
        .map(rate -> LocalPrice.of(price, rate, market.margin(), market.ending()).price());
  }

  /** A cost of the shop, such as postage, as buyers are charged it in the market. */
  public Optional<Money> cost(Money cost, Market market) {
    return rate(cost.getCurrencyUnit(), market.currency())
        .map(rate -> CurrencyDigits.charged(rate.convert(cost.toBigMoney())));
  }

  private static Money charged(Money written) {
    return CurrencyDigits.charged(written.toBigMoney());
  }

  public Optional<ExchangeRate> rate(CurrencyUnit from, CurrencyUnit to) {
    return rates.apply(from, to);
  }
}
