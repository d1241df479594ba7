package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of categories, and of the products that are in them. */
final class CategoryChangeSql {

  private static final String CATEGORIES =
      """
      SELECT c.handle, c.position, c.hidden, encode(c.picture, 'hex') AS picture,
             (SELECT jsonb_object_agg(t.language, to_jsonb(t))
              FROM category_text t
              WHERE t.shop_id = $1 AND t.handle = c.handle) AS texts
      FROM category c
      WHERE c.shop_id = $1
        AND NOT c.removed
      """;

  private CategoryChangeSql() {}

  static List<EditedCategory> all(Transaction tx) {
    return tx.rows(CATEGORIES + "ORDER BY c.position, c.handle", tx.tenant().id()).stream()
        .map(CategoryChangeSql::category)
        .toList();
  }

  static Optional<EditedCategory> one(Transaction tx, String handle) {
    return tx.row(CATEGORIES + "AND c.handle = $2", tx.tenant().id(), handle)
        .map(CategoryChangeSql::category);
  }

  private static EditedCategory category(Row row) {
    return new EditedCategory(
        row.getString("handle"),
        row.getInteger("position"),
        row.getBoolean("hidden"),
        Optional.ofNullable(row.getString("picture")),
        texts(Optional.ofNullable(row.getJsonObject("texts"))));
  }

  private static SortedMap<String, EditedCategory.Text> texts(Optional<JsonObject> stored) {
    SortedMap<String, EditedCategory.Text> texts = new TreeMap<>();
    stored.ifPresent(
        json ->
            json.forEach(entry -> texts.put(entry.getKey(), text((JsonObject) entry.getValue()))));
    return texts;
  }

  private static EditedCategory.Text text(JsonObject row) {
    return new EditedCategory.Text(
        row.getString("name"),
        row.getString("slug"),
        Optional.ofNullable(row.getString("intro")).orElse(""),
        Optional.ofNullable(row.getString("file_name")));
  }

  /** The texts of a category that was deleted, whose addresses it keeps. */
  static SortedMap<String, EditedCategory.Text> removedTexts(Transaction tx, String handle) {
    return texts(
        Optional.ofNullable(
            tx.oneRow(
                    """
                    SELECT jsonb_object_agg(language, to_jsonb(t)) AS texts
                    FROM category_text t
                    WHERE t.shop_id = $1
                      AND t.handle = $2
                    """,
                    tx.tenant().id(),
                    handle)
                .getJsonObject("texts")));
  }

  static int count(Transaction tx) {
    return tx.oneRow(
            "SELECT count(*)::int AS all FROM category WHERE shop_id = $1", tx.tenant().id())
        .getInteger("all");
  }

  static Map<String, Integer> sizes(Transaction tx) {
    return tx
        .rows(
            """
            SELECT category_handle, count(*)::int AS size
            FROM product
            WHERE shop_id = $1
              AND category_handle IS NOT NULL
              AND status <> 'archived'
            GROUP BY category_handle
            """,
            tx.tenant().id())
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.getString("category_handle"), row -> row.getInteger("size")));
  }

  /** The addresses among these that another category has, in any language. */
  static List<String> taken(Transaction tx, String handle, List<String> slugs) {
    return tx
        .rows(
            """
            SELECT DISTINCT slug
            FROM category_text
            WHERE shop_id = $1
              AND handle <> $2
              AND slug = ANY ($3)
            """,
            tx.tenant().id(),
            handle,
            slugs.toArray(String[]::new))
        .stream()
        .map(row -> row.getString("slug"))
        .toList();
  }

  static void write(Transaction tx, EditedCategory category) {
    UUID shop = tx.tenant().id();
    tx.updateOne(
        """
        INSERT INTO category (shop_id, handle, position, hidden, picture)
        VALUES ($1, $2, $3, $4, decode($5, 'hex'))
        ON CONFLICT (shop_id, handle) DO UPDATE
        SET position = excluded.position,
            hidden = excluded.hidden,
            picture = excluded.picture,
            removed = false
        """,
        shop,
        category.handle(),
        category.position(),
        category.hidden(),
        category.picture().orElse(null));
    tx.update(
        "DELETE FROM category_text WHERE shop_id = $1 AND handle = $2", shop, category.handle());
    tx.batch(
        """
        INSERT INTO category_text (shop_id, handle, language, name, slug, intro, file_name)
        VALUES ($1, $2, $3, $4, $5, nullif($6, ''), $7)
        """,
        category.texts().entrySet().stream()
            .map(
                text ->
                    Tuple.of(
                        shop,
                        category.handle(),
                        text.getKey(),
                        text.getValue().name(),
                        text.getValue().slug(),
                        text.getValue().intro(),
                        text.getValue().fileName().orElse(null)))
            .toList());
  }

  static void place(Transaction tx, String handle, int position) {
    tx.updateOne(
        "UPDATE category SET position = $3 WHERE shop_id = $1 AND handle = $2",
        tx.tenant().id(),
        handle,
        position);
  }

  static void remove(Transaction tx, String handle) {
    tx.updateOne(
        """
        UPDATE category
        SET removed = true,
            hidden = false,
            picture = NULL
        WHERE shop_id = $1
          AND handle = $2
        """,
        tx.tenant().id(),
        handle);
  }

  static List<UUID> products(Transaction tx, String handle) {
    return tx
        .rows(
            "SELECT id FROM product WHERE shop_id = $1 AND category_handle = $2",
            tx.tenant().id(),
            handle)
        .stream()
        .map(row -> row.getUUID("id"))
        .toList();
  }

  /**
   * Moves all products of a category, in one statement because there may be thousands. Each
   * remembers the category that files give it, as after a correction of itself.
   */
  static List<UUID> moveProducts(Transaction tx, String from, Optional<String> to, Instant now) {
    return tx
        .rows(
            """
            UPDATE product
            SET category_handle = $3,
                updated_at = $4,
                corrections = CASE
                  WHEN corrections ->> $5 = coalesce($3, '') THEN corrections - $5
                  WHEN corrections ->> $5 IS NOT NULL THEN corrections
                  ELSE corrections || jsonb_build_object($5, $2)
                END
            WHERE shop_id = $1
              AND category_handle = $2
            RETURNING id
            """,
            tx.tenant().id(),
            from,
            to.orElse(null),
            SqlTime.utc(now),
            Corrections.CATEGORY)
        .stream()
        .map(row -> row.getUUID("id"))
        .toList();
  }

  /** Category, vendor and tags, as an import writes them. */
  static void rewriteKeywords(Transaction tx, List<UUID> products) {
    if (products.isEmpty()) {
      return;
    }
    tx.update(
        """
        UPDATE product_text t
        SET keywords = concat_ws(' ', (
              SELECT k.name
              FROM category_text k
              JOIN shop s ON s.shop_id = $1
              WHERE k.shop_id = $1 AND k.handle = p.category_handle
                AND k.language IN (t.language, s.language)
              ORDER BY k.language = t.language DESC
              LIMIT 1), p.vendor, nullif(array_to_string(p.tags, ' '), ''))
        FROM product p
        WHERE p.shop_id = $1
          AND p.id = ANY ($2)
          AND t.shop_id = $1
          AND t.product_id = p.id
        """,
        tx.tenant().id(),
        products.toArray(UUID[]::new));
  }
}
