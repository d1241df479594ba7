package io.puente.storefront.product;

import io.puente.storefront.shop.Market;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product in a list of products.
 *
 * @param from whether other variants cost more
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
    boolean eager) {

  private static final int FIRST_SCREEN = 4;

  /** Cards for a page that begins with them. */
  public static List<ProductCard> of(List<ProductSummary> products, Market market, Prices prices) {
    return IntStream.range(0, products.size())
        .mapToObj(i -> of(products.get(i), market, prices, i < FIRST_SCREEN))
        .toList();
  }

  static ProductCard of(ProductSummary product, Market market, Prices prices, boolean eager) {
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
        eager);
  }
}
