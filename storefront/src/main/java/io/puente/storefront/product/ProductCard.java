package io.puente.storefront.product;

import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.quote.ImportQuotes;
import io.puente.storefront.product.PictureView.Loading;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product in a list of products.
 *
 * @param language the language of {@code title}
 * @param from whether other variants cost more
 * @param notSold whether no variant can be sold in the market
 */
public record ProductCard(
    String title,
    String language,
    String path,
    @Nullable PictureView picture,
    String price,
    String before,
    boolean from,
    boolean soldOut,
    boolean notSold) {

  private static final int FIRST_SCREEN = 4;

  /** Cards for a page that begins with them, so that the pictures of the first ones are urgent. */
  public static List<ProductCard> first(
      List<ProductSummary> products, Shop shop, Market market, Prices prices, ImportQuotes quotes) {
    return IntStream.range(0, products.size())
        .mapToObj(i -> of(products.get(i), shop, market, prices, quotes, loading(i)))
        .toList();
  }

  private static Loading loading(int index) {
    return index == 0 ? Loading.FIRST : index < FIRST_SCREEN ? Loading.EAGER : Loading.LAZY;
  }

  /** Cards below other things. */
  static List<ProductCard> below(
      List<ProductSummary> products, Shop shop, Market market, Prices prices, ImportQuotes quotes) {
    return products.stream()
        .map(product -> of(product, shop, market, prices, quotes, Loading.LAZY))
        .toList();
  }

  private static ProductCard of(
      ProductSummary product,
      Shop shop,
      Market market,
      Prices prices,
      ImportQuotes quotes,
      Loading loading) {
    Variant first = product.firstChoice();
    Optional<Money> price = prices.of(first, market);
    boolean dearer =
        product.variants().stream()
            .map(variant -> prices.of(variant, market))
            .flatMap(Optional::stream)
            .anyMatch(other -> price.filter(other::isGreaterThan).isPresent());
    return new ProductCard(
        product.title(),
        product.language(),
        ProductRoutes.path(market, product.slug()),
        product.picture() == null
            ? null
            : PictureView.of(product.picture(), PicturePlace.CARD, loading),
        price.map(market::money).orElse(""),
        prices.before(first, market).map(market::money).orElse(""),
        dearer,
        product.variants().stream().noneMatch(Variant::available),
        product.variants().stream()
            .noneMatch(variant -> isSold(product, variant, shop, market, prices, quotes)));
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
