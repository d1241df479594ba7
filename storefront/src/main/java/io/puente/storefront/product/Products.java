package io.puente.storefront.product;

import io.puente.platform.database.Database;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.Shop;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a shop sells. */
public final class Products {

  private static final int FEATURED = 8;
  private static final int OTHERS = 4;

  private final Database database;

  public Products(Database database) {
    this.database = database;
  }

  /** A product and a few of the same category. */
  Optional<WithOthers> named(Shop shop, Market market, String slug) {
    return database.reading(
        shop.tenant(), tx -> WholeProductSql.named(tx, shop, market, slug, OTHERS));
  }

  record WithOthers(Product product, List<Ware> others) {}

  Front front(Shop shop, Market market) {
    return database.reading(
        shop.tenant(),
        tx ->
            new Front(
                Optional.ofNullable(shop.hero()).flatMap(hero -> PictureSql.ofShop(tx, hero)),
                CategorySql.categories(tx, shop, market),
                shop.featured().isEmpty()
                    ? WareSql.first(tx, shop, market, FEATURED)
                    : WareSql.byHandles(tx, shop, market, shop.featured())));
  }

  record Front(Optional<Picture> hero, List<Product.Category> categories, List<Ware> featured) {}

  Optional<Shelf> shelf(Shop shop, Market market, String slug, int limit, int offset) {
    return database.reading(
        shop.tenant(),
        tx ->
            CategorySql.category(tx, shop, market, slug)
                .map(
                    category ->
                        new Shelf(
                            category,
                            WareSql.inCategory(
                                tx, shop, market, category.handle(), limit, offset))));
  }

  record Shelf(CategoryText category, List<Ware> wares) {}

  /** A product as the owner sees it, whether buyers see it or not. */
  public Optional<Product> ofId(Shop shop, Market market, UUID id) {
    return database
        .reading(shop.tenant(), tx -> WholeProductSql.byIds(tx, shop, market, List.of(id)))
        .stream()
        .findFirst();
  }

  /** Some products as the owner sees them, by id. */
  public Map<UUID, Product> ofIds(Shop shop, Market market, List<UUID> ids) {
    return database
        .reading(shop.tenant(), tx -> WholeProductSql.byIds(tx, shop, market, ids))
        .stream()
        .collect(Collectors.toMap(Product::id, Function.identity()));
  }

  /** What fits the words, best first. */
  public List<Ware> matching(Shop shop, Market market, String words, int limit) {
    return database.reading(shop.tenant(), tx -> WareSql.matching(tx, shop, market, words, limit));
  }

  /**
   * The products of some variants, by variant. A variant that is not sold any more is not in it.
   */
  public Map<UUID, Product> ofVariants(Shop shop, Market market, List<UUID> variants) {
    if (variants.isEmpty()) {
      return Map.of();
    }
    List<Product> products =
        database.reading(
            shop.tenant(), tx -> WholeProductSql.ofVariants(tx, shop, market, variants));
    Map<UUID, Product> byVariant =
        products.stream()
            .flatMap(
                product ->
                    product.variants().stream().map(variant -> Map.entry(variant.id(), product)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return variants.stream()
        .filter(byVariant::containsKey)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), byVariant::get));
  }

  /**
   * Gives categories, known by their name in the shop's language, their sentence in each language.
   */
  public void introduce(Shop shop, Map<String, Map<String, String>> introByName) {
    database.inTenant(
        shop.tenant(),
        tx -> {
          introByName.forEach(
              (name, intros) ->
                  intros.forEach(
                      (language, intro) -> CategorySql.introduce(tx, shop, name, language, intro)));
          return null;
        });
  }

  Optional<Buffer> picture(Shop shop, String hash, int width) {
    return database.reading(shop.tenant(), tx -> PictureSql.bytes(tx, hash, width));
  }
}
