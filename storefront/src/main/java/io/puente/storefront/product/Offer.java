package io.puente.storefront.product;

import io.puente.storefront.quote.Goods;
import io.puente.storefront.quote.ImportQuote;
import io.puente.storefront.quote.ImportQuotes;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.ShippingRate;
import io.puente.storefront.shop.Shop;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of a variant costs at the buyer's door, as far as it is known before there is an
 * address.
 *
 * @param total goods, the cheapest shipping and import charges; {@code null} where something is
 *     unknown
 */
record Offer(
    @Nullable Money shipping, @Nullable Money charges, @Nullable Money total, Standing standing) {

  /** How much is known. */
  enum Standing {
    ALL_IN,
    DOMESTIC,
    NO_SHIPPING,
    CANNOT_QUOTE,
    LANE_CLOSED
  }

  static Offer of(
      Shop shop,
      Market market,
      Product product,
      Variant variant,
      Money price,
      Prices prices,
      ImportQuotes quotes) {
    Integer grams = variant.weightGrams();
    Optional<ShippingRate> service =
        shop.shippingTo(market.country(), grams == null ? 0 : grams).stream().findFirst();
    Optional<Money> shipping = service.flatMap(rate -> prices.cost(rate.price(), market));
    if (service.isEmpty() || shipping.isEmpty()) {
      return new Offer(null, null, null, Standing.NO_SHIPPING);
    }
    Goods goods =
        new Goods(
            "1",
            product.title(),
            product.hsFor(market.country()).orElse(null),
            product.origin(),
            price,
            1,
            grams == null ? null : grams.longValue());
    Money way = shipping.get();
    return switch (quotes.quote(shop, market, null, service.get().service(), way, List.of(goods))) {
      case ImportQuote.Domestic none -> new Offer(way, null, price.plus(way), Standing.DOMESTIC);
      case ImportQuote.Known known ->
          new Offer(way, known.total(), price.plus(way).plus(known.total()), Standing.ALL_IN);
      case ImportQuote.Unknown unknown -> new Offer(way, null, null, Standing.CANNOT_QUOTE);
      case ImportQuote.Closed closed -> new Offer(way, null, null, Standing.LANE_CLOSED);
    };
  }
}
