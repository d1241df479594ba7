package io.puente.storefront.product;

import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.postage.ShippingRate;
import io.puente.shop.quote.Goods;
import io.puente.shop.quote.ImportQuote;
import io.puente.shop.quote.ImportQuotes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A way to ship goods to a buyer, with its price and the import charges.
 *
 * @param price in the market's currency
 */
public record ShippingOption(ShippingRate rate, Money price, ImportQuote quote) {

  /** All options, the cheapest first; none if the shop does not ship there or there is no rate. */
  public static List<ShippingOption> all(
      Shop shop,
      Market market,
      @Nullable String region,
      long netGrams,
      List<Goods> goods,
      Prices prices,
      ImportQuotes quotes) {
    List<ShippingOption> options = new ArrayList<>();
    for (ShippingRate asked : shop.shipping().to(market.country(), region, netGrams)) {
      ShippingRate rate = isFree(asked, market, goods, prices) ? asked.free() : asked;
      prices
          .cost(rate.price(), market)
          .ifPresent(
              price ->
                  options.add(
                      new ShippingOption(
                          rate,
                          price,
                          quotes.quote(shop, market, region, rate.service(), price, goods))));
    }
    options.sort(Comparator.comparing(ShippingOption::price));
    return options;
  }

  /** Compares before anything is rounded, so that what buyers are told holds to the cent. */
  private static boolean isFree(
      ShippingRate rate, Market market, List<Goods> goods, Prices prices) {
    BigMoney sum = BigMoney.zero(market.currency());
    for (Goods each : goods) {
      sum = sum.plus(each.price());
    }
    BigMoney all = sum;
    return prices
        .rate(rate.price().getCurrencyUnit(), market.currency())
        .flatMap(rate::freeFrom)
        .filter(from -> !all.isLessThan(from))
        .isPresent();
  }

  /**
   * The cheapest option with known charges, else the cheapest with charges that the buyer's region
   * settles, else the cheapest. Goods that the buyer has to collect are the last resort: nobody
   * chooses that unasked.
   */
  public static Optional<ShippingOption> best(List<ShippingOption> options) {
    List<ShippingOption> sent = options.stream().filter(each -> !each.isPickup()).toList();
    return sent.stream()
        .filter(ShippingOption::isKnown)
        .findFirst()
        .or(() -> sent.stream().filter(ShippingOption::isQuotable).findFirst())
        .or(() -> sent.stream().findFirst())
        .or(() -> options.stream().findFirst());
  }

  /** Whether the buyer collects the goods. */
  public boolean isPickup() {
    return rate.service().channel().isPickup();
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

  /** Whether it can be paid for now, or as soon as the buyer has named a region. */
  public boolean isQuotable() {
    return isKnown()
        || (quote instanceof ImportQuote.Unknown unknown && unknown.isSettledByAddress());
  }
}
