package io.puente.catalogsync.catalog;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Rows of {@code category} and {@code category_text}. */
final class CategorySql {

  private CategorySql() {}

  static List<Category> load(Transaction tx) {
    Map<String, Category> categories = new LinkedHashMap<>();
    for (Row row :
        tx.rows(
            """
            SELECT c.handle, c.position, c.removed, t.language, t.name, t.slug, t.file_name
            FROM category c
            JOIN category_text t ON t.shop_id = $1 AND t.handle = c.handle
            WHERE c.shop_id = $1
            ORDER BY c.position, c.handle
            """,
            tx.tenant().id())) {
      categories
          .computeIfAbsent(
              row.getString("handle"),
              handle ->
                  new Category(
                      handle,
                      row.getInteger("position"),
                      row.getBoolean("removed"),
                      new TreeMap<>()))
          .names()
          .put(
              row.getString("language"),
              new Category.Name(
                  row.getString("name"),
                  row.getString("slug"),
                  Optional.ofNullable(row.getString("file_name"))));
    }
    return List.copyOf(categories.values());
  }

  static void write(Transaction tx, List<Category> categories) {
    UUID shop = tx.tenant().id();
    tx.batch(
        """
        INSERT INTO category (shop_id, handle, position)
        VALUES ($1, $2, $3)
        ON CONFLICT (shop_id, handle) DO UPDATE
        SET updated_at = excluded.updated_at
        """,
        categories.stream()
            .map(category -> Tuple.of(shop, category.handle(), category.position()))
            .toList());
    List<Tuple> names = new ArrayList<>();
    for (Category category : categories) {
      category
          .names()
          .forEach(
              (language, name) ->
                  names.add(
                      Tuple.of(
                          shop,
                          category.handle(),
                          language,
                          name.name(),
                          name.slug(),
                          name.fileName().orElse(null))));
    }
    tx.batch(
        """
        INSERT INTO category_text (shop_id, handle, language, name, slug, file_name)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (shop_id, handle, language) DO UPDATE
        SET name = excluded.name,
            file_name = excluded.file_name
        """,
        names);
  }

  /** A category that the owner deleted is there again once a product is in it. */
  static void restoreUsed(Transaction tx) {
    tx.update(
        """
        UPDATE category c
        SET removed = false
        WHERE c.shop_id = $1
          AND c.removed
          AND EXISTS (
            SELECT 1
            FROM product p
            WHERE p.shop_id = $1 AND p.category_handle = c.handle)
        """,
        tx.tenant().id());
  }
}
