package io.puente.catalogsync.catalog;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
            JOIN category_text t ON t.shop_id = c.shop_id AND t.handle = c.handle
            ORDER BY c.position, c.handle
            """)) {
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
    tx.batch(
        """
        INSERT INTO category (shop_id, handle, position)
        VALUES (current_tenant(), $1, $2)
        ON CONFLICT (shop_id, handle) DO UPDATE
        SET updated_at = now()
        """,
        categories.stream()
            .map(category -> Tuple.of(category.handle(), category.position()))
            .toList());
    List<Tuple> names = new ArrayList<>();
    for (Category category : categories) {
      category
          .names()
          .forEach(
              (language, name) ->
                  names.add(Tuple.of(category.handle(), language, name.name(), name.slug())));
    }
    tx.batch(
        """
        INSERT INTO category_text (shop_id, handle, language, name, slug)
        VALUES (current_tenant(), $1, $2, $3, $4)
        ON CONFLICT (shop_id, handle, language) DO UPDATE
        SET name = excluded.name
        """,
        names);
  }
}
