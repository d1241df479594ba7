package io.puente.catalogsync.catalog;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            SELECT c.handle, c.position, t.language, t.name, t.slug
            FROM category c
            JOIN category_text t ON t.shop_id = $1 AND t.handle = c.handle
            WHERE c.shop_id = $1
            ORDER BY c.position, c.handle
            """,
            tx.tenant().id())) {
      categories
          .computeIfAbsent(
              row.getString("handle"),
              handle -> new Category(handle, row.getInteger("position"), new TreeMap<>()))
          .names()
          .put(
              row.getString("language"),
              new Category.Name(row.getString("name"), row.getString("slug")));
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
                  names.add(Tuple.of(shop, category.handle(), language, name.name(), name.slug())));
    }
    tx.batch(
        """
        INSERT INTO category_text (shop_id, handle, language, name, slug)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (shop_id, handle, language) DO UPDATE
        SET name = excluded.name
        """,
        names);
  }
}
