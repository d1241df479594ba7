package io.puente.storefront.product;

import io.puente.landedcost.MissingFact;
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
 * @param most what the total may come to, where it depends on something not yet said
 * @param byRegion whether it depends on the region of the buyer's address
 */
record Offer(
    @Nullable Money shipping,
    @Nullable Money charges,
    @Nullable Money total,
    @Nullable Money most,
    boolean byRegion,
    Standing standing) {

  /** How much is known. */
  enum Standing {
    ALL_IN,
    BETWEEN,
    DOMESTIC,
    NO_SHIPPING,
    CANNOT_QUOTE,
    LANE_CLOSED
  }

  static Offer of(
      Shop shop,
      Market market,
      @Nullable String region,
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
      return unknown(null, Standing.NO_SHIPPING);
    }
    Goods goods =
        new Goods(
            "1",
            product.title(),
            product.hsFor(market.country()).orElse(null),
            product.origin(),
            price,
            1,
            grams == null ? null : grams.longValue(),
            product.declarations());
    Money way = shipping.get();
    return switch (quotes.quote(
        shop, market, region, service.get().service(), way, List.of(goods))) {
      case ImportQuote.Domestic none ->
          new Offer(way, null, price.plus(way), null, false, Standing.DOMESTIC);
      case ImportQuote.Known known ->
          new Offer(
              way,
              known.total(),
              price.plus(way).plus(known.total()),
              null,
              region != null,
              Standing.ALL_IN);
      case ImportQuote.Unknown(var missing, var facts, var range) when range != null ->
          new Offer(
              way,
              null,
              price.plus(way).plus(range.least()),
              price.plus(way).plus(range.most()),
              facts.stream().anyMatch(fact -> fact.kind() == MissingFact.Kind.REGION),
              Standing.BETWEEN);
      case ImportQuote.Unknown unknown -> unknown(way, Standing.CANNOT_QUOTE);
      case ImportQuote.Closed closed -> unknown(way, Standing.LANE_CLOSED);
    };
  }

  private static Offer unknown(@Nullable Money shipping, Standing standing) {
    return new Offer(shipping, null, null, null, false, standing);
  }
}
