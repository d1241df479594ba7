package io.puente.storefront.editing;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code product_draft}. */
final class ProductDraftSql {

  private static final String SELECT =
      """
      SELECT d.product_id, d.price, d.pieces,
             (SELECT t.title
              FROM product_text t
              WHERE t.shop_id = $1 AND t.product_id = d.product_id
              ORDER BY t.language
              LIMIT 1) AS name
      FROM product_draft d
      WHERE d.shop_id = $1
      """;

  private ProductDraftSql() {}

  static Optional<ProductDraft> find(Transaction tx, UUID product) {
    return tx.row(SELECT + "AND d.product_id = $2", tx.tenant().id(), product)
        .map(ProductDraftSql::draft);
  }

  static List<ProductDraft> latest(Transaction tx, int limit) {
    return tx.rows(SELECT + "ORDER BY d.product_id DESC LIMIT $2", tx.tenant().id(), limit).stream()
        .map(ProductDraftSql::draft)
        .toList();
  }

  private static ProductDraft draft(Row row) {
    return new ProductDraft(
        row.getUUID("product_id"),
        row.getString("name"),
        row.getString("price"),
        row.getString("pieces"));
  }

  static void write(Transaction tx, ProductDraft draft) {
    tx.update(
        """
        INSERT INTO product_draft (shop_id, product_id, price, pieces)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (shop_id, product_id) DO UPDATE
        SET price = excluded.price,
            pieces = excluded.pieces
        """,
        tx.tenant().id(),
        draft.product(),
        draft.price(),
        draft.pieces());
  }

  /** Whether there was such a draft. */
  static boolean delete(Transaction tx, UUID product) {
    return tx.update(
            "DELETE FROM product_draft WHERE shop_id = $1 AND product_id = $2",
            tx.tenant().id(),
            product)
        > 0;
  }

  /** Deletes a product that was never for sale, so that no order refers to it. */
  static void deleteProduct(Transaction tx, UUID product) {
    tx.update(
        "DELETE FROM variant WHERE shop_id = $1 AND product_id = $2", tx.tenant().id(), product);
    tx.update("DELETE FROM product WHERE shop_id = $1 AND id = $2", tx.tenant().id(), product);
  }
}
