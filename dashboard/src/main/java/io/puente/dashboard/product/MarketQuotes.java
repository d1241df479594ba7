package io.puente.dashboard.product;

import io.puente.landedcost.MissingFact;
import io.puente.payments.money.CurrencyDigits;
import io.puente.shop.Market;
import io.puente.shop.PaymentFee;
import io.puente.shop.Shop;
import io.puente.shop.quote.Goods;
import io.puente.shop.quote.ImportQuote;
import io.puente.shop.quote.ImportQuotes;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.ShippingOption;
import io.puente.storefront.product.Variant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Quotes one piece of a product for each market, with the cheapest complete shipping option. */
public record MarketQuotes(Prices prices, ImportQuotes quotes) {

  /** One market for each country and currency, in the order of the shop's markets. */
  public static List<Market> markets(Shop shop) {
    return shop.markets().stream()
        .collect(
            Collectors.toMap(
                market -> market.country() + market.currency(),
                market -> market,
                (first, same) -> first,
                TreeMap::new))
        .values()
        .stream()
        .sorted(Comparator.comparing(shop.markets()::indexOf))
        .toList();
  }

  /** The quote of one piece. */
  public MarketQuote of(Shop shop, Market market, Product product, Variant variant) {
    Optional<Money> price = prices.of(variant, market);
    if (price.isEmpty()) {
      return new MarketQuote.NoRate();
    }
    long grams = variant.weightGrams() == null ? 0 : variant.weightGrams();
    List<Goods> goods =
        List.of(product.goods(product.title(), variant, market.country(), price.get(), 1));
    return ShippingOption.best(ShippingOption.all(shop, market, null, grams, goods, prices, quotes))
        .<MarketQuote>map(
            way ->
                new MarketQuote.Quoted(price.get(), way.price(), way.rate().service(), way.quote()))
        .orElseGet(() -> new MarketQuote.NoPostage(price.get()));
  }

  /** The facts that a quote lacks in a market; none if it is complete or impossible. */
  Stream<MissingFact.Kind> missing(Shop shop, Market market, Product product, Variant variant) {
    return of(shop, market, product, variant) instanceof MarketQuote.Quoted quoted
            && quoted.answer() instanceof ImportQuote.Unknown unknown
        ? unknown.facts().stream().map(MissingFact::kind)
        : Stream.empty();
  }

  /** The margin on a piece, if there is an exchange rate to the shop's currency. */
  Optional<Margin> margin(
      Shop shop,
      Variant variant,
      Money price,
      Money paid,
      Optional<PaymentFee> fee,
      @Nullable Money cost) {
    return prices
        .rate(price.getCurrencyUnit(), shop.currency())
        .map(
            rate ->
                Margin.of(
                    CurrencyDigits.charged(variant.price().toBigMoney()),
                    CurrencyDigits.charged(rate.convert(price.toBigMoney())),
                    CurrencyDigits.charged(rate.convert(paid.toBigMoney())),
                    fee,
                    cost));
  }
}
