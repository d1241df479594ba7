package io.puente.storefront.product;

import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.quote.ImportQuotes;
import io.puente.storefront.product.PictureView.Loading;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
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
        .mapToObj(
            i -> of(products.get(i), shop, market, prices, quotes, PicturePlace.CARD, loading(i)))
        .toList();
  }

  private static Loading loading(int index) {
    return index == 0 ? Loading.FIRST : index < FIRST_SCREEN ? Loading.EAGER : Loading.LAZY;
  }

  /** Cards below other things. Few of them are larger than many. */
  static List<ProductCard> below(
      List<ProductSummary> products, Shop shop, Market market, Prices prices, ImportQuotes quotes) {
    return IntStream.range(0, products.size())
        .mapToObj(
            i ->
                of(
                    products.get(i),
                    shop,
                    market,
                    prices,
                    quotes,
                    place(i, products.size()),
                    Loading.LAZY))
        .toList();
  }

  private static PicturePlace place(int index, int count) {
    return switch (count) {
      case 1 -> PicturePlace.CARD_ALONE;
      case 2 -> PicturePlace.CARD_OF_TWO;
      case 3 -> index == 0 ? PicturePlace.FIRST_OF_THREE : PicturePlace.CARD_OF_THREE;
      default -> PicturePlace.CARD;
    };
  }

  /** The product that a home page without a picture of its own begins with. */
  static ProductCard lead(
      ProductSummary product, Shop shop, Market market, Prices prices, ImportQuotes quotes) {
    return of(product, shop, market, prices, quotes, PicturePlace.HERO, Loading.FIRST);
  }

  /** What stands for a picture that is not there: the first letter of the title. */
  public String initial() {
    return initialOf(title);
  }

  static String initialOf(String title) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(title);
    int end = letters.next();
    return end == BreakIterator.DONE ? "" : title.substring(0, end).toUpperCase(Locale.ROOT);
  }

  private static ProductCard of(
      ProductSummary product,
      Shop shop,
      Market market,
      Prices prices,
      ImportQuotes quotes,
      PicturePlace place,
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
        product.picture() == null ? null : PictureView.of(product.picture(), place, loading),
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
