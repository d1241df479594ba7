package io.puente.storefront.product;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.vertx.core.buffer.Buffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The products of a shop as buyers and owners see them. */
public final class Products {

  private static final int FEATURED = 8;
  private static final int OTHERS = 4;

  /** Where no category leads to the others. */
  private static final int WITHOUT_CATEGORIES = 60;

  private final Database database;
  private final CategoryPages categoryPages;

  /**
   * Products over a database.
   *
   * @param edition of a shop's pages; it changes when its products have changed
   */
  public Products(Database database, ToLongFunction<Tenant> edition) {
    this.database = database;
    categoryPages = new CategoryPages(edition);
  }

  /** A product and a few of the same category. */
  Optional<WithOthers> named(Shop shop, Market market, String slug) {
    return database.reading(shop.tenant(), tx -> ProductSql.named(tx, shop, market, slug, OTHERS));
  }

  record WithOthers(Product product, List<ProductSummary> others) {}

  HomeContent home(Shop shop, Market market) {
    return database.reading(
        shop.tenant(),
        tx -> {
          List<Product.Category> categories = CategorySql.categories(tx, shop, market);
          return new HomeContent(
              Optional.ofNullable(shop.look().hero()).flatMap(hero -> PictureSql.ofShop(tx, hero)),
              categories,
              pictures(tx, categories),
              featured(tx, shop, market, categories.isEmpty() ? WITHOUT_CATEGORIES : FEATURED));
        });
  }

  /** Those that the owner has chosen; the first ones while buyers see none of them. */
  private static List<ProductSummary> featured(
      Transaction tx, Shop shop, Market market, int limit) {
    List<ProductSummary> chosen =
        shop.look().featured().isEmpty()
            ? List.of()
            : ProductSummarySql.byHandles(tx, shop, market, shop.look().featured());
    return chosen.isEmpty() ? ProductSummarySql.first(tx, shop, market, limit) : chosen;
  }

  private static Map<String, Picture> pictures(Transaction tx, List<Product.Category> categories) {
    return PictureSql.ofHashes(
        tx,
        categories.stream().map(Product.Category::picture).flatMap(Stream::ofNullable).toList());
  }

  /** All categories with products, and the pictures of those that have one, by hash. */
  CategoryIndex categories(Shop shop, Market market) {
    return database.reading(
        shop.tenant(),
        tx -> {
          List<Product.Category> categories = CategorySql.categories(tx, shop, market);
          return new CategoryIndex(categories, pictures(tx, categories));
        });
  }

  record CategoryIndex(List<Product.Category> categories, Map<String, Picture> pictures) {}

  /** The same within a transaction, without pictures. */
  public static List<Product.Category> categories(Transaction tx, Shop shop, Market market) {
    return CategorySql.categories(tx, shop, market);
  }

  /** Some pictures of the shop, by hash. */
  public Map<String, Picture> pictures(Shop shop, List<String> hashes) {
    return database.reading(shop.tenant(), tx -> PictureSql.ofHashes(tx, hashes));
  }

  /** What the first products of the shop have. */
  public FirstProducts first(Shop shop) {
    return database.reading(shop.tenant(), FirstProductsSql::read);
  }

  /** The picture of the shop's home page, if it has one. */
  public Optional<Picture> homePicture(Shop shop) {
    return Optional.ofNullable(shop.look().hero()).flatMap(hero -> pictureOf(shop, hero));
  }

  /** A picture of the shop itself, by the hash of its original. */
  public Optional<Picture> pictureOf(Shop shop, String hash) {
    return database.reading(shop.tenant(), tx -> PictureSql.ofShop(tx, hash));
  }

  record HomeContent(
      Optional<Picture> hero,
      List<Product.Category> categories,
      Map<String, Picture> categoryPictures,
      List<ProductSummary> featured) {}

  /**
   * A page of a category, if both exist.
   *
   * @param page counted from 1
   */
  Optional<CategoryContent> category(Shop shop, Market market, String slug, int page) {
    return database.reading(
        shop.tenant(),
        tx ->
            CategorySql.category(tx, shop, market, slug)
                .flatMap(
                    category ->
                        categoryPages
                            .page(tx, shop, market, category.handle(), page)
                            .map(found -> new CategoryContent(category, found))));
  }

  record CategoryContent(CategoryText category, CategoryPages.Page page) {}

  /** A product as the owner sees it, whether buyers see it or not. */
  public Optional<Product> ofId(Shop shop, Market market, UUID id) {
    return database
        .reading(shop.tenant(), tx -> ProductSql.byIds(tx, shop, market, List.of(id)))
        .stream()
        .findFirst();
  }

  /** Some products as the owner sees them, by id. */
  public Map<UUID, Product> ofIds(Shop shop, Market market, List<UUID> ids) {
    return database.reading(shop.tenant(), tx -> ProductSql.byIds(tx, shop, market, ids)).stream()
        .collect(Collectors.toMap(Product::id, Function.identity()));
  }

  /** Some products as the owner sees them, by handle, in this order. */
  public List<Product> ofHandles(Shop shop, Market market, List<String> handles) {
    return handles.isEmpty()
        ? List.of()
        : database
            .reading(
                shop.tenant(),
                tx -> ProductSql.byIds(tx, shop, market, ProductSql.withHandles(tx, handles)))
            .stream()
            .sorted(Comparator.comparing(product -> handles.indexOf(product.handle())))
            .toList();
  }

  /** The same within a transaction. */
  public static Map<UUID, Product> ofIds(Transaction tx, Shop shop, Market market, List<UUID> ids) {
    return ProductSql.byIds(tx, shop, market, ids).stream()
        .collect(Collectors.toMap(Product::id, Function.identity()));
  }

  /** The products that match the search words, the best match first. */
  public List<ProductSummary> matching(Shop shop, Market market, String words, int limit) {
    return database.reading(
        shop.tenant(), tx -> ProductSummarySql.matching(tx, shop, market, words, limit));
  }

  /** The products, hidden ones included, that have the words in a title or an article number. */
  public List<UUID> withWords(Shop shop, String words, int limit) {
    return database.reading(shop.tenant(), tx -> ProductSql.withWords(tx, words, limit));
  }

  /** Products by id, in this order. Those that buyers do not see are left out. */
  public List<ProductSummary> listed(Shop shop, Market market, List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : database.reading(shop.tenant(), tx -> ProductSummarySql.byIds(tx, shop, market, ids));
  }

  /** The categories with products whose names are most like the words; of equals the first ones. */
  public List<Product.Category> nearestCategories(
      Shop shop, Market market, String words, int limit) {
    return database.reading(
        shop.tenant(), tx -> CategorySql.nearest(tx, shop, market, words, limit));
  }

  /**
   * The products of some variants, by variant. A variant that is no longer sold is not in the
   * result.
   */
  public Map<UUID, Product> ofVariants(Shop shop, Market market, List<UUID> variants) {
    if (variants.isEmpty()) {
      return Map.of();
    }
    List<Product> products =
        database.reading(shop.tenant(), tx -> ProductSql.ofVariants(tx, shop, market, variants));
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

  /** The names of variants by id, also of those that are no longer sold. */
  public Map<UUID, String> names(Shop shop, Market market, List<UUID> variants) {
    return variants.isEmpty()
        ? Map.of()
        : database.reading(shop.tenant(), tx -> VariantSql.names(tx, shop, market, variants));
  }

  /** The names of variants in one language, by id; none of a product without that translation. */
  public Map<UUID, VariantName> namesIn(Shop shop, String language, List<UUID> variants) {
    return variants.isEmpty()
        ? Map.of()
        : database.reading(shop.tenant(), tx -> namesIn(tx, shop, language, variants));
  }

  /** The same within a transaction. */
  public static Map<UUID, VariantName> namesIn(
      Transaction tx, Shop shop, String language, List<UUID> variants) {
    return VariantSql.namesIn(tx, shop, language, variants);
  }

  /**
   * Sets the introductions of categories by language. Categories are found by their name in the
   * shop's language.
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

  /** A picture of a shop in one width and format, if it is there. */
  public Optional<Buffer> picture(Shop shop, String hash, int width, PictureFormat format) {
    return database.reading(shop.tenant(), tx -> PictureSql.bytes(tx, hash, width, format));
  }
}
