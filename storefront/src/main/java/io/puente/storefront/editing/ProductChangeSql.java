package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductJson;
import io.puente.platform.database.Ids;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code product_change}. */
final class ProductChangeSql {

  private static final int KEPT = 200;

  private ProductChangeSql() {}

  /** Adds a change to the history of its product, of which the latest ones are kept. */
  static void insert(
      Transaction tx, ProductChanges.By by, Optional<Product> before, Product after) {
    tx.updateOne(
        """
        INSERT INTO product_change
          (shop_id, id, product_id, account_id, name, action, before, after, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        tx.tenant().id(),
        Ids.next(),
        after.id(),
        by.actor().account(),
        by.actor().name(),
        by.action(),
        before.map(ProductJson::of).orElse(null),
        ProductJson.of(after),
        SqlTime.utc(by.at()));
    tx.update(
        """
        DELETE FROM product_change
        WHERE shop_id = $1
          AND product_id = $2
          AND id <= (
            SELECT c.id
            FROM product_change c
            WHERE c.shop_id = $1
              AND c.product_id = $2
            ORDER BY c.id DESC
            OFFSET $3
            LIMIT 1)
        """,
        tx.tenant().id(),
        after.id(),
        KEPT);
  }

  /** The latest changes, newest first. */
  static List<ProductChange> latest(Transaction tx, UUID product, int limit) {
    return tx
        .rows(
            """
            SELECT id, name, action, before, after, at
            FROM product_change
            WHERE shop_id = $1
              AND product_id = $2
            ORDER BY id DESC
            LIMIT $3
            """,
            tx.tenant().id(),
            product,
            limit)
        .stream()
        .map(ProductChangeSql::change)
        .toList();
  }

  private static ProductChange change(Row row) {
    return new ProductChange(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("action"),
        Optional.ofNullable(row.getJsonObject("before")).map(ProductJson::read),
        ProductJson.read(row.getJsonObject("after")),
        row.getOffsetDateTime("at").toInstant());
  }
}
