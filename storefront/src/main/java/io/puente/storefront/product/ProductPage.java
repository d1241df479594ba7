package io.puente.storefront.product;

import io.puente.platform.text.CountryNames;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.quote.ImportQuotes;
import io.puente.trade.address.AddressFormat;
import io.puente.web.page.LinkPreview;
import io.puente.web.page.PageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product's page for one chosen variant.
 *
 * @param listed false for an unlisted product, which search engines should not index
 * @param previewImage for shared links
 * @param priceProperties the price for shared links; empty while there is none
 * @param price of one piece; empty while there is no exchange rate
 * @param landed price, shipping and import charges together; empty where something is unknown
 * @param most the upper limit of {@code landed}, if a fact is still missing
 * @param onDelivery the part of {@code landed} that is paid to the carrier; empty if nothing is
 * @param standing which sentence goes with the landed price
 * @param obstacle why it cannot be sold in the market; empty if it can
 * @param regions to choose from, where the landed price depends on it; by ISO 3166-2 part
 * @param region the chosen one, else empty
 * @param personal whether it is for one visitor, with all that is known of the address
 */
record ProductPage(
    String title,
    String description,
    boolean listed,
    Map<String, String> elsewhere,
    String slug,
    String textLanguage,
    String html,
    Product.@Nullable Category category,
    List<PictureView> pictures,
    Optional<LinkPreview.Image> previewImage,
    Map<String, String> priceProperties,
    List<Choice> choices,
    List<String> optionNames,
    String optionLanguage,
    String variantId,
    String variantName,
    String variantLanguage,
    String price,
    String before,
    String landed,
    String most,
    String shipping,
    String charges,
    String onDelivery,
    LandedPrice.Standing standing,
    String obstacle,
    Map<String, String> regions,
    String region,
    boolean personal,
    boolean available,
    int fewLeft,
    String origin,
    List<ProductCard> others)
    implements PageModel {

  /** What stands for a picture that is not there. */
  public String initial() {
    return ProductCard.initialOf(title);
  }

  @Override
  public boolean isIndexable() {
    return listed;
  }

  @Override
  public Optional<LinkPreview> preview() {
    return Optional.of(new LinkPreview("product", previewImage, priceProperties));
  }

  /** The price for shared links, by the names that chats and social networks read. */
  private static Map<String, String> priceProperties(Money price, Variant chosen) {
    return Map.of(
        "product:price:amount", price.getAmount().toPlainString(),
        "product:price:currency", price.getCurrencyUnit().getCode(),
        "product:availability", chosen.available() ? "in stock" : "out of stock");
  }

  /** A variant to choose, with its own address so that it can be chosen without a script. */
  record Choice(
      String name, String language, String path, String price, boolean chosen, boolean available) {}

  static ProductPage of(
      Shop shop,
      Market market,
      Texts texts,
      @Nullable String region,
      boolean personal,
      Product product,
      Variant chosen,
      List<ProductSummary> others,
      Prices prices,
      ImportQuotes quotes) {
    List<Picture> pictures = ordered(product.pictures(), chosen);
    Optional<Money> price = prices.of(chosen, market);
    Optional<LandedPrice> landedPrice =
        price.map(
            known ->
                LandedPrice.of(
                    shop, market, texts, region, product, chosen, known, prices, quotes));
    return new ProductPage(
        product.title(),
        Optional.ofNullable(product.seoDescription())
            .filter(text -> !text.isBlank())
            .orElseGet(() -> MetaDescription.ofHtml(product.descriptionHtml())),
        product.visible(),
        elsewhere(shop, product),
        product.slug(),
        product.language(),
        product.descriptionHtml(),
        product.category(),
        PictureView.gallery(pictures),
        pictures.stream().findFirst().map(PreviewImageView::of),
        price.map(known -> priceProperties(known, chosen)).orElse(Map.of()),
        choices(market, product, chosen, prices),
        product.optionNames(),
        product.optionLanguage(),
        chosen.id().toString(),
        chosen.name(),
        chosen.language(),
        price.map(market::money).orElse(""),
        prices.before(chosen, market).map(market::money).orElse(""),
        money(market, landedPrice.flatMap(known -> Optional.ofNullable(known.total()))),
        money(market, landedPrice.flatMap(known -> Optional.ofNullable(known.most()))),
        money(market, landedPrice.flatMap(known -> Optional.ofNullable(known.shipping()))),
        money(market, landedPrice.flatMap(known -> Optional.ofNullable(known.charges()))),
        money(
            market,
            landedPrice
                .flatMap(known -> Optional.ofNullable(known.onDelivery()))
                .filter(Money::isPositive)),
        landedPrice.map(LandedPrice::standing).orElse(LandedPrice.Standing.NOT_SOLD),
        landedPrice
            .map(known -> known.obstacle() == null ? "" : known.obstacle().text())
            .orElseGet(() -> texts.get("obstacle.no-rate")),
        landedPrice.filter(LandedPrice::byRegion).isPresent()
            ? AddressFormat.of(market.country()).regions(market.language())
            : Map.of(),
        region == null ? "" : region,
        personal,
        chosen.available() && price.isPresent(),
        chosen.few() ? chosen.left() : 0,
        product.origin() == null ? "" : CountryNames.asPlace(product.origin(), market.locale()),
        ProductCard.below(others, shop, market, prices, quotes));
  }

  private static String money(Market market, Optional<Money> amount) {
    return amount.map(market::money).orElse("");
  }

  private static Map<String, String> elsewhere(Shop shop, Product product) {
    Map<String, String> paths = new TreeMap<>();
    for (Market market : shop.markets()) {
      String slug =
          product.slugs().getOrDefault(market.language(), product.slugs().get(shop.language()));
      paths.put(market.code(), ProductRoutes.path(market, slug == null ? product.slug() : slug));
    }
    return paths;
  }

  /** The chosen variant's own picture first. */
  private static List<Picture> ordered(List<Picture> pictures, Variant chosen) {
    List<Picture> ordered = new ArrayList<>(pictures);
    pictures.stream()
        .filter(picture -> picture.id().equals(chosen.picture()))
        .findFirst()
        .ifPresent(
            own -> {
              ordered.remove(own);
              ordered.addFirst(own);
            });
    return ordered;
  }

  private static List<Choice> choices(
      Market market, Product product, Variant chosen, Prices prices) {
    if (product.variants().size() == 1) {
      return List.of();
    }
    return product.variants().stream()
        .map(
            variant ->
                new Choice(
                    variant.name(),
                    variant.language(),
                    ProductRoutes.path(market, product.slug()) + "?v=" + variant.id(),
                    prices.of(variant, market).map(market::money).orElse(""),
                    variant.equals(chosen),
                    variant.available()))
        .toList();
  }
}
