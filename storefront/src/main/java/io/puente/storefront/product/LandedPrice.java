package io.puente.storefront.product;

import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.quote.Goods;
import io.puente.shop.quote.ImportQuote;
import io.puente.shop.quote.ImportQuotes;
import java.util.List;
import java.util.Optional;
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
 * @param obstacle why a piece cannot be sold in the market; {@code null} if it can
 */
record LandedPrice(
    @Nullable Money shipping,
    @Nullable Money charges,
    @Nullable Money total,
    @Nullable Money most,
    @Nullable Money onDelivery,
    boolean byRegion,
    Standing standing,
    @Nullable SaleObstacle obstacle) {

  /** How much is known. */
  enum Standing {
    ALL_IN,
    BETWEEN,
    DOMESTIC,
    /** The charges depend on the buyer's region, and nothing bounds them before. */
    BY_REGION,
    /** A piece cannot be sold in the market. */
    NOT_SOLD
  }

  static LandedPrice of(
      Shop shop,
      Market market,
      Texts texts,
      @Nullable String region,
      Product product,
      Variant variant,
      Money price,
      Prices prices,
      ImportQuotes quotes) {
    Optional<ShippingOption> option =
        bestOption(
            shop,
            market,
            region,
            variant,
            product.goods("1", variant, market.country(), price, 1),
            prices,
            quotes);
    SaleObstacle obstacle =
        SaleObstacle.of(shop, market, texts, region, option, grams(variant)).orElse(null);
    if (obstacle != null && obstacle.isSettledByAddress()) {
      return new LandedPrice(null, null, null, null, null, true, Standing.BY_REGION, obstacle);
    }
    return obstacle == null
        ? of(option.orElseThrow(), price, region)
        : new LandedPrice(
            option.map(ShippingOption::price).orElse(null),
            null,
            null,
            null,
            null,
            region != null,
            Standing.NOT_SOLD,
            obstacle);
  }

  /** Whether one piece of a variant can be sold in a market at a price. */
  static boolean isSold(
      Shop shop,
      Market market,
      ImportFacts facts,
      Variant variant,
      Money price,
      Prices prices,
      ImportQuotes quotes) {
    Goods goods = facts.goods("1", "", variant, market.country(), price, 1);
    return bestOption(shop, market, null, variant, goods, prices, quotes)
            .filter(ShippingOption::isQuotable)
            .isPresent()
        || shop.shipping().isSentToSomeRegion(market.country(), grams(variant));
  }

  private static Optional<ShippingOption> bestOption(
      Shop shop,
      Market market,
      @Nullable String region,
      Variant variant,
      Goods goods,
      Prices prices,
      ImportQuotes quotes) {
    return ShippingOption.best(
        ShippingOption.all(shop, market, region, grams(variant), List.of(goods), prices, quotes));
  }

  private static long grams(Variant variant) {
    return variant.weightGrams() == null ? 0 : variant.weightGrams();
  }

  private static LandedPrice of(ShippingOption option, Money price, @Nullable String region) {
    Money shipping = option.price();
    return switch (option.quote()) {
      case ImportQuote.Domestic none ->
          new LandedPrice(
              shipping, null, price.plus(shipping), null, null, false, Standing.DOMESTIC, null);
      case ImportQuote.Known known ->
          new LandedPrice(
              shipping,
              known.total(),
              price.plus(shipping).plus(known.total()),
              null,
              known.dueOnDelivery(),
              region != null,
              Standing.ALL_IN,
              null);
      case ImportQuote.Unknown unknown when unknown.range() != null ->
          new LandedPrice(
              shipping,
              null,
              price.plus(shipping).plus(unknown.range().least()),
              price.plus(shipping).plus(unknown.range().most()),
              null,
              true,
              Standing.BETWEEN,
              null);
      case ImportQuote.Unknown unknown ->
          new LandedPrice(shipping, null, null, null, null, true, Standing.BY_REGION, null);
      case ImportQuote.Closed closed ->
          throw new IllegalStateException("an obstacle: " + closed.reason());
    };
  }
}
