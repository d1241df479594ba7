package io.puente.storefront.customs;

import io.puente.platform.database.Transaction;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Rows of {@code customs_answer}. */
final class CustomsAnswerSql {

  private CustomsAnswerSql() {}

  static SortedMap<String, String> of(Transaction tx, UUID product) {
    var answers = new TreeMap<String, String>();
    tx.rows(
            """
            SELECT attribute, value
            FROM customs_answer
            WHERE shop_id = $1
              AND product_id = $2
            """,
            tx.tenant().id(),
            product)
        .forEach(row -> answers.put(row.getString("attribute"), row.getString("value")));
    return answers;
  }

  static void write(Transaction tx, UUID product, String attribute, String value) {
    tx.update(
        """
        INSERT INTO customs_answer (shop_id, product_id, attribute, value)
        SELECT $1, p.id, $3, $4
        FROM product p
        WHERE p.shop_id = $1
          AND p.id = $2
        ON CONFLICT (shop_id, product_id, attribute) DO UPDATE
        SET value = excluded.value
        """,
        tx.tenant().id(),
        product,
        attribute,
        value);
  }

  static void forgetAllBut(Transaction tx, UUID product, String attribute) {
    tx.update(
        """
        DELETE FROM customs_answer
        WHERE shop_id = $1
          AND product_id = $2
          AND attribute <> $3
        """,
        tx.tenant().id(),
        product,
        attribute);
  }
}
