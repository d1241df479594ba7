package io.puente.storefront.customs;

import io.puente.landedcost.Country;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rows of {@code product_material}. */
final class MaterialSql {

  private MaterialSql() {}

  static List<Material> of(Transaction tx, UUID product) {
    return tx
        .rows(
            """
            SELECT name, origin, hs
            FROM product_material
            WHERE shop_id = $1
              AND product_id = $2
            ORDER BY position
            """,
            tx.tenant().id(),
            product)
        .stream()
        .map(
            row ->
                new Material(
                    row.getString("name"),
                    Country.of(row.getString("origin")),
                    row.getString("hs")))
        .toList();
  }

  static void replace(Transaction tx, UUID product, List<Material> materials) {
    tx.update(
        "DELETE FROM product_material WHERE shop_id = $1 AND product_id = $2",
        tx.tenant().id(),
        product);
    List<Tuple> rows = new ArrayList<>();
    for (Material material : materials) {
      rows.add(
          Tuple.of(
              tx.tenant().id(),
              product,
              (short) (rows.size() + 1),
              material.name(),
              material.origin().code(),
              material.hs()));
    }
    tx.batch(
        """
        INSERT INTO product_material (shop_id, product_id, position, name, origin, hs)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        rows);
  }
}
