package io.puente.storefront.product;

import io.puente.storefront.quote.Goods;
import io.puente.storefront.quote.ImportQuote;
import io.puente.storefront.quote.ImportQuotes;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.ShippingRate;
import io.puente.storefront.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A way to send goods to a buyer, with what it costs to bring them in by it.
 *
 * @param price in the market's currency
 */
public record Way(ShippingRate rate, Money price, ImportQuote quote) {

  /** All ways, the cheapest first; none if the shop does not send there or there is no rate. */
  public static List<Way> all(
      Shop shop,
      Market market,
      @Nullable String region,
      long netGrams,
      List<Goods> goods,
      Prices prices,
      ImportQuotes quotes) {
    List<Way> ways = new ArrayList<>();
    for (ShippingRate rate : shop.shippingTo(market.country(), netGrams)) {
      prices
          .cost(rate.price(), market)
          .ifPresent(
              price ->
                  ways.add(
                      new Way(
                          rate, price, quotes.quote(shop, market, region, rate, price, goods))));
    }
    return ways;
  }

  /** The cheapest whose charges are known, else as far as they are known. */
  public static Optional<Way> best(List<Way> ways) {
    return ways.stream()
        .filter(Way::isKnown)
        .findFirst()
        .or(() -> ways.stream().filter(Way::isBounded).findFirst())
        .or(() -> ways.stream().findFirst());
  }

  /** Whether it can be paid for now. */
  public boolean isKnown() {
    return switch (quote) {
      case ImportQuote.Domestic none -> true;
      case ImportQuote.Known known -> true;
      case ImportQuote.Unknown unknown -> false;
      case ImportQuote.Closed closed -> false;
    };
  }

  private boolean isBounded() {
    return quote instanceof ImportQuote.Unknown unknown && unknown.range() != null;
  }
}
