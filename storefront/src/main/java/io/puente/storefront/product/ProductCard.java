package io.puente.storefront.product;

import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.quote.ImportQuotes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product in a list of products.
 *
 * @param from whether other variants cost more
 * @param notSold whether no variant can be sold in the market
 * @param eager whether it is on the first screen, so that its picture should not wait
 */
public record ProductCard(
    String title,
    String path,
    @Nullable Picture picture,
    String price,
    String before,
    boolean from,
    boolean soldOut,
    boolean notSold,
    boolean eager) {

  private static final int FIRST_SCREEN = 4;

  /** Cards for a page that begins with them. */
  public static List<ProductCard> of(
      List<ProductSummary> products, Shop shop, Market market, Prices prices, ImportQuotes quotes) {
    return IntStream.range(0, products.size())
        .mapToObj(i -> of(products.get(i), shop, market, prices, quotes, i < FIRST_SCREEN))
        .toList();
  }

  static ProductCard of(
      ProductSummary product,
      Shop shop,
      Market market,
      Prices prices,
      ImportQuotes quotes,
      boolean eager) {
    Variant first = product.firstChoice();
    Optional<Money> price = prices.of(first, market);
    boolean dearer =
        product.variants().stream()
            .map(variant -> prices.of(variant, market))
            .flatMap(Optional::stream)
            .anyMatch(other -> price.filter(other::isGreaterThan).isPresent());
    return new ProductCard(
        product.title(),
        ProductRoutes.path(market, product.slug()),
        product.picture(),
        price.map(market::money).orElse(""),
        prices.before(first, market).map(market::money).orElse(""),
        dearer,
        product.variants().stream().noneMatch(Variant::available),
        product.variants().stream()
            .noneMatch(variant -> isSold(product, variant, shop, market, prices, quotes)),
        eager);
  }

  private static boolean isSold(
      ProductSummary product,
      Variant variant,
      Shop shop,
      Market market,
      Prices prices,
      ImportQuotes quotes) {
    return prices
        .of(variant, market)
        .filter(
            price ->
                LandedPrice.isSold(shop, market, product.facts(), variant, price, prices, quotes))
        .isPresent();
  }
}
