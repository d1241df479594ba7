package io.puente.shop.postage;

import io.puente.payments.rate.ExchangeRate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * A service with its price for one parcel.
 *
 * @param price in the shop's currency
 */
public record ShippingRate(ShippingService service, Money price) {

  /**
   * The amount of goods from which the service costs nothing, in a buyer's currency, unrounded.
   *
   * @param rate of the shop's currency to the buyer's
   */
  public Optional<BigMoney> freeFrom(ExchangeRate rate) {
    return Optional.ofNullable(service.freeFrom()).map(from -> rate.convert(from.toBigMoney()));
  }

  /** The same service for nothing. */
  public ShippingRate free() {
    return new ShippingRate(service, Money.zero(price.getCurrencyUnit()));
  }
}
