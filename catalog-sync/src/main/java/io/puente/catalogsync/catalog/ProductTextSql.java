package io.puente.catalogsync.catalog;

import io.puente.catalogsync.catalog.Product.ProductText;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Rows of {@code product_text}. */
final class ProductTextSql {

  private ProductTextSql() {}

  static Map<UUID, SortedMap<String, ProductText>> load(Transaction tx, UUID[] products) {
    Map<UUID, SortedMap<String, ProductText>> texts = new HashMap<>();
    for (Row row :
        tx.rows(
            """
            SELECT product_id, language, title, slug, description_html, seo_title,
                   seo_description, keywords
            FROM product_text
            WHERE shop_id = $1
              AND product_id = ANY ($2)
            """,
            tx.tenant().id(),
            (Object) products)) {
      texts
          .computeIfAbsent(row.getUUID("product_id"), first -> new TreeMap<>())
          .put(
              row.getString("language"),
              new ProductText(
                  row.getString("title"),
                  row.getString("slug"),
                  row.getString("description_html"),
                  Optional.ofNullable(row.getString("seo_title")),
                  Optional.ofNullable(row.getString("seo_description")),
                  row.getString("keywords")));
    }
    return texts;
  }

  /** Titles are compared without case and accents; the caller compares them more closely. */
  static Map<String, Set<String>> handlesByTitle(Transaction tx, String language, String[] titles) {
    Map<String, Set<String>> found = new HashMap<>();
    for (Row row :
        tx.rows(
            """
            SELECT t.title, p.handle
            FROM product_text t
            JOIN product p ON p.shop_id = $1 AND p.id = t.product_id
            WHERE t.shop_id = $1
              AND t.language = $2
              AND t.plain_title IN (SELECT plain_text(wanted) FROM unnest($3::text[]) AS wanted)
            """,
            tx.tenant().id(),
            language,
            (Object) titles)) {
      found
          .computeIfAbsent(row.getString("title"), first -> new TreeSet<>())
          .add(row.getString("handle"));
    }
    return found;
  }

  static List<String> taken(Transaction tx, String language, String[] slugs) {
    return tx
        .rows(
            """
            SELECT t.slug
            FROM unnest($3::text[]) AS wanted (slug)
            JOIN product_text t ON t.slug = wanted.slug
            WHERE t.shop_id = $1
              AND t.language = $2
            """,
            tx.tenant().id(),
            language,
            slugs)
        .stream()
        .map(row -> row.getString("slug"))
        .toList();
  }

  static void write(Transaction tx, List<Change> changes) {
    UUID shop = tx.tenant().id();
    List<Tuple> removed = new ArrayList<>();
    List<Tuple> written = new ArrayList<>();
    for (Change change : changes) {
      UUID product = change.after().id();
      SortedMap<String, ProductText> before =
          change.before().map(Product::texts).orElseGet(TreeMap::new);
      SortedMap<String, ProductText> after = change.after().texts();
      before.keySet().stream()
          .filter(language -> !after.containsKey(language))
          .forEach(language -> removed.add(Tuple.of(shop, product, language)));
      after.forEach(
          (language, text) -> {
            if (!text.equals(before.get(language))) {
              written.add(tuple(shop, product, language, text));
            }
          });
    }
    tx.batch(
        """
        DELETE FROM product_text
        WHERE shop_id = $1
          AND product_id = $2
          AND language = $3
        """,
        removed);
    tx.batch(
        """
        INSERT INTO product_text
          (shop_id, product_id, language, title, slug, description_html, seo_title,
           seo_description, keywords)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (shop_id, product_id, language) DO UPDATE
        SET title = excluded.title,
            slug = excluded.slug,
            description_html = excluded.description_html,
            seo_title = excluded.seo_title,
            seo_description = excluded.seo_description,
            keywords = excluded.keywords
        """,
        written);
  }

  private static Tuple tuple(UUID shop, UUID product, String language, ProductText text) {
    return Tuple.tuple()
        .addUUID(shop)
        .addUUID(product)
        .addString(language)
        .addString(text.title())
        .addString(text.slug())
        .addString(text.descriptionHtml())
        .addString(text.seoTitle().orElse(null))
        .addString(text.seoDescription().orElse(null))
        .addString(text.keywords());
  }
}
