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
 * The price of one piece of a variant with shipping and import charges, as far as it is known
 * before the buyer gives an address.
 *
 * @param total goods, the cheapest shipping with known charges, and import charges; {@code null}
 *     where something is unknown
 * @param most the upper limit of the total, if a fact is still missing
 * @param onDelivery the part of the total that is paid to the carrier, not to the shop
 * @param byRegion whether it depends on the region of the buyer's address
 */
record LandedPrice(
    @Nullable Money shipping,
    @Nullable Money charges,
    @Nullable Money total,
    @Nullable Money most,
    @Nullable Money onDelivery,
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

  static LandedPrice of(
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
    List<ShippingOption> options =
        ShippingOption.all(
            shop, market, region, grams == null ? 0 : grams, List.of(goods), prices, quotes);
    return ShippingOption.best(options)
        .map(option -> of(option, price, region))
        .orElse(unknown(null, Standing.NO_SHIPPING));
  }

  private static LandedPrice of(ShippingOption option, Money price, @Nullable String region) {
    Money shipping = option.price();
    return switch (option.quote()) {
      case ImportQuote.Domestic none ->
          new LandedPrice(
              shipping, null, price.plus(shipping), null, null, false, Standing.DOMESTIC);
      case ImportQuote.Known known ->
          new LandedPrice(
              shipping,
              known.total(),
              price.plus(shipping).plus(known.total()),
              null,
              known.dueOnDelivery(),
              region != null,
              Standing.ALL_IN);
      case ImportQuote.Unknown(var missing, var facts, var range) when range != null ->
          new LandedPrice(
              shipping,
              null,
              price.plus(shipping).plus(range.least()),
              price.plus(shipping).plus(range.most()),
              null,
              facts.stream().anyMatch(fact -> fact.kind() == MissingFact.Kind.REGION),
              Standing.BETWEEN);
      case ImportQuote.Unknown unknown -> unknown(shipping, Standing.CANNOT_QUOTE);
      case ImportQuote.Closed closed -> unknown(shipping, Standing.LANE_CLOSED);
    };
  }

  private static LandedPrice unknown(@Nullable Money shipping, Standing standing) {
    return new LandedPrice(shipping, null, null, null, null, false, standing);
  }
}
