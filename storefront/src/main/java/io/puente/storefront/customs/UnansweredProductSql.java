package io.puente.storefront.customs;

import io.puente.platform.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads products without a code. */
final class UnansweredProductSql {

  private UnansweredProductSql() {}

  /** Drafts and archived products are left out. */
  static List<UUID> of(Transaction tx, UUID except, Optional<String> category, int limit) {
    return tx
        .rows(
            """
            SELECT p.id
            FROM product p
            WHERE p.shop_id = $1
              AND p.position >= 0
              AND p.id <> $2
              AND p.hs_code IS NULL
              AND p.status IN ('active', 'unlisted')
            ORDER BY coalesce(p.category_handle = $3, false) DESC, p.position, p.id
            LIMIT $4
            """,
            tx.tenant().id(),
            except,
            category.orElse(null),
            limit)
        .stream()
        .map(row -> row.getUUID("id"))
        .toList();
  }
}
