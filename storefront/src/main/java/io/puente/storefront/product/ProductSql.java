package io.puente.storefront.product;

import io.puente.landedcost.OriginDeclaration;
import io.puente.platform.database.PendingStatement;
import io.puente.platform.database.Transaction;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.storefront.origin.DeclarationSql;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads products as their pages show them. Their variants and pictures are read by {@link
 * ProductParts}.
 */
final class ProductSql {

  /**
   * In the language of $2 or else the shop's own ($3). Declarations are looked up for each product:
   * with {@code EXISTS}, the planner would read those of the whole shop.
   */
  private static final String QUERY =
      """
      SELECT p.id, p.handle, p.visible, p.hs_code, p.hs_by_country, p.duty_by_country, p.alcohol, p.origin,
             p.customs_description,
             x.language, x.title, x.slug, x.description_html, x.seo_description,
             c.handle AS category_handle, c.name AS category_name,
             c.language AS category_language, c.slug AS category_slug,
             (SELECT jsonb_object_agg(each.language, each.slug)
              FROM product_text each
              WHERE each.shop_id = $1 AND each.product_id = p.id) AS slugs,
             (SELECT array_agg(coalesce(o.names ->> $2, o.name) ORDER BY o.position)
              FROM product_option o
              WHERE o.shop_id = $1 AND o.product_id = p.id) AS options,
             (SELECT CASE WHEN bool_and(o.names ->> $2 IS NOT NULL) THEN $2 ELSE $3 END
              FROM product_option o
              WHERE o.shop_id = $1 AND o.product_id = p.id) AS option_language,
             coalesce((
               SELECT true
               FROM origin_declaration d
               WHERE d.shop_id = $1 AND d.product_id = p.id
               LIMIT 1), false) AS declared
      FROM product p
      JOIN LATERAL (
        SELECT t.language, t.title, t.slug, t.description_html, t.seo_description
        FROM product_text t
        WHERE t.shop_id = $1 AND t.product_id = p.id
        ORDER BY t.language = $2 DESC, t.language = $3 DESC
        LIMIT 1) x ON true
      LEFT JOIN LATERAL (
        SELECT t.handle, t.name, t.language, t.slug
        FROM category k
        JOIN category_text t ON t.shop_id = $1 AND t.handle = k.handle
        WHERE k.shop_id = $1 AND k.handle = p.category_handle AND NOT k.hidden AND NOT k.removed
        ORDER BY t.language = $2 DESC, t.language = $3 DESC
        LIMIT 1) c ON true
      WHERE p.shop_id = $1
      """;

  private static final String PURCHASABLE = "AND p.purchasable\n";

  private ProductSql() {}

  /**
   * The product that an address names in some language, first of all in the market's own, with so
   * many others of its category. Everything in two round trips.
   */
  static Optional<Products.WithOthers> named(
      Transaction tx, Shop shop, Market market, String slug, int others) {
    PendingStatement bySlug = bySlug(tx, shop, market, slug);
    PendingStatement beside = ProductSummarySql.beside(tx, shop, market, slug, others);
    Optional<Row> named = bySlug.row();
    List<Row> rows = beside.rows();
    List<Row> all = Stream.concat(named.stream(), rows.stream()).toList();
    Optional<PendingStatement> declared = declarations(tx, all);
    ProductParts parts =
        ProductParts.of(tx, shop, market, all.stream().map(row -> row.getUUID("id")).toList());
    Map<UUID, List<OriginDeclaration>> claims = claims(declared);
    return named
        .map(row -> read(row, parts, claims))
        .filter(product -> !product.variants().isEmpty())
        .map(
            product ->
                new Products.WithOthers(product, ProductSummarySql.products(rows, parts, claims)));
  }

  private static PendingStatement bySlug(Transaction tx, Shop shop, Market market, String slug) {
    return tx.ask(
        QUERY
            + PURCHASABLE
            + """
            AND p.id = (
              SELECT named.product_id
              FROM product_text named
              WHERE named.shop_id = $1 AND named.slug = $4
              ORDER BY named.language = $2 DESC
              LIMIT 1)
            """,
        tx.tenant().id(),
        market.language(),
        shop.language(),
        slug);
  }

  /** The products that some variants belong to. */
  static List<Product> ofVariants(Transaction tx, Shop shop, Market market, List<UUID> variants) {
    List<Row> rows =
        tx.rows(
            QUERY
                + PURCHASABLE
                + """
                AND p.id IN (
                  SELECT asked.product_id
                  FROM variant asked
                  WHERE asked.shop_id = $1 AND asked.id = ANY($4))
                """,
            tx.tenant().id(),
            market.language(),
            shop.language(),
            variants.toArray(UUID[]::new));
    return products(tx, shop, market, rows);
  }

  /** Products, whether buyers see them or not. */
  static List<Product> byIds(Transaction tx, Shop shop, Market market, List<UUID> ids) {
    return products(
        tx,
        shop,
        market,
        tx.rows(
            QUERY + "AND p.id = ANY($4)",
            tx.tenant().id(),
            market.language(),
            shop.language(),
            ids.toArray(UUID[]::new)));
  }

  static List<UUID> withHandles(Transaction tx, List<String> handles) {
    return tx
        .rows(
            """
            SELECT p.id
            FROM product p
            WHERE p.shop_id = $1
              AND p.handle = ANY($2)
            """,
            tx.tenant().id(),
            handles.toArray(String[]::new))
        .stream()
        .map(row -> row.getUUID("id"))
        .toList();
  }

  /** Reads all titles and article numbers of the shop. */
  static List<UUID> withWords(Transaction tx, String words, int limit) {
    return tx
        .rows(
            """
            SELECT p.id
            FROM product p
            WHERE p.shop_id = $1
              AND (EXISTS (
                    SELECT 1
                    FROM product_text t
                    WHERE t.shop_id = $1 AND t.product_id = p.id
                      AND position(plain_text($2) IN t.plain_title) > 0)
                OR EXISTS (
                    SELECT 1
                    FROM variant v
                    WHERE v.shop_id = $1 AND v.product_id = p.id AND v.active
                      AND position(lower($2) IN lower(v.sku)) > 0))
            ORDER BY p.position, p.id
            LIMIT $3
            """,
            tx.tenant().id(),
            words,
            limit)
        .stream()
        .map(row -> row.getUUID("id"))
        .toList();
  }

  private static List<Product> products(Transaction tx, Shop shop, Market market, List<Row> rows) {
    Optional<PendingStatement> declared = declarations(tx, rows);
    ProductParts parts =
        ProductParts.of(tx, shop, market, rows.stream().map(row -> row.getUUID("id")).toList());
    Map<UUID, List<OriginDeclaration>> claims = claims(declared);
    return rows.stream().map(row -> read(row, parts, claims)).toList();
  }

  /** The origin declarations, asked for only where there are any: most products have none. */
  static Optional<PendingStatement> declarations(Transaction tx, List<Row> products) {
    List<UUID> declared =
        products.stream()
            .filter(row -> row.getBoolean("declared"))
            .map(row -> row.getUUID("id"))
            .toList();
    return declared.isEmpty() ? Optional.empty() : Optional.of(DeclarationSql.of(tx, declared));
  }

  static Map<UUID, List<OriginDeclaration>> claims(Optional<PendingStatement> declared) {
    return declared.map(DeclarationSql::claims).orElse(Map.of());
  }

  private static Product read(
      Row row, ProductParts parts, Map<UUID, List<OriginDeclaration>> claims) {
    UUID id = row.getUUID("id");
    String[] options = row.getArrayOfStrings("options");
    ImportFacts facts = importFacts(row, claims);
    return new Product(
        id,
        row.getString("handle"),
        row.getBoolean("visible"),
        row.getString("slug"),
        row.getString("language"),
        row.getString("title"),
        row.getString("description_html"),
        row.getString("seo_description"),
        category(row),
        facts.hs(),
        facts.hsByCountry(),
        facts.dutyByCountry(),
        facts.alcohol(),
        facts.origin(),
        row.getString("customs_description"),
        texts(row.getJsonObject("slugs")),
        options == null ? List.of() : List.of(options),
        row.getString("option_language"),
        parts.variants(id),
        parts.pictures(id),
        facts.declarations());
  }

  static ImportFacts importFacts(Row row, Map<UUID, List<OriginDeclaration>> claims) {
    return new ImportFacts(
        row.getString("hs_code"),
        texts(row.getJsonObject("hs_by_country")),
        texts(row.getJsonObject("duty_by_country")),
        row.getBigDecimal("alcohol"),
        row.getString("origin"),
        claims.getOrDefault(row.getUUID("id"), List.of()));
  }

  private static Product.@Nullable Category category(Row row) {
    String name = row.getString("category_name");
    return name == null
        ? null
        : new Product.Category(
            row.getString("category_handle"),
            name,
            row.getString("category_language"),
            row.getString("category_slug"),
            null);
  }

  static Map<String, String> texts(@Nullable JsonObject texts) {
    Map<String, String> byName = new TreeMap<>();
    if (texts != null) {
      texts.forEach(entry -> byName.put(entry.getKey(), String.valueOf(entry.getValue())));
    }
    return byName;
  }
}
