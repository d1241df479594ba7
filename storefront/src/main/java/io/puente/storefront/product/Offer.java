package io.puente.storefront.product;

import io.puente.landedcost.MissingFact;
import io.puente.storefront.quote.Goods;
import io.puente.storefront.quote.ImportQuote;
import io.puente.storefront.quote.ImportQuotes;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.Shop;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of a variant costs at the buyer's door, as far as it is known before there is an
 * address.
 *
 * @param total goods, the cheapest shipping that can be reckoned and import charges; {@code null}
 *     where something is unknown
 * @param most what the total may come to, where it depends on something not yet said
 * @param atDoor what of the total is paid to the carrier, not to the shop
 * @param byRegion whether it depends on the region of the buyer's address
 */
record Offer(
    @Nullable Money shipping,
    @Nullable Money charges,
    @Nullable Money total,
    @Nullable Money most,
    @Nullable Money atDoor,
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
    Goods goods = product.goods("1", variant, market.country(), price, 1);
    List<Way> ways =
        Way.all(shop, market, region, grams == null ? 0 : grams, List.of(goods), prices, quotes);
    return Way.best(ways)
        .map(way -> of(way, price, region))
        .orElse(unknown(null, Standing.NO_SHIPPING));
  }

  private static Offer of(Way by, Money price, @Nullable String region) {
    Money way = by.price();
    return switch (by.quote()) {
      case ImportQuote.Domestic none ->
          new Offer(way, null, price.plus(way), null, null, false, Standing.DOMESTIC);
      case ImportQuote.Known known ->
          new Offer(
              way,
              known.total(),
              price.plus(way).plus(known.total()),
              null,
              known.dueAtDoor(),
              region != null,
              Standing.ALL_IN);
      case ImportQuote.Unknown(var missing, var facts, var range) when range != null ->
          new Offer(
              way,
              null,
              price.plus(way).plus(range.least()),
              price.plus(way).plus(range.most()),
              null,
              facts.stream().anyMatch(fact -> fact.kind() == MissingFact.Kind.REGION),
              Standing.BETWEEN);
      case ImportQuote.Unknown unknown -> unknown(way, Standing.CANNOT_QUOTE);
      case ImportQuote.Closed closed -> unknown(way, Standing.LANE_CLOSED);
    };
  }

  private static Offer unknown(@Nullable Money shipping, Standing standing) {
    return new Offer(shipping, null, null, null, null, false, standing);
  }
}
