package io.puente.storefront.editing;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import java.time.Instant;
import java.util.List;

/** Deletes rows of {@code picture}. */
final class UnusedPictureSql {

  private UnusedPictureSql() {}

  /** Deletes pictures that no product and no category shows, nor the shop itself. */
  static void delete(Transaction tx, List<String> hashes, Instant storedBefore) {
    tx.update(
        """
        DELETE FROM picture
        WHERE shop_id = $1
          AND encode(hash, 'hex') = ANY ($2)
          AND created_at < $3
          AND NOT EXISTS (
            SELECT 1
            FROM product_picture i
            WHERE i.shop_id = $1
              AND i.hash = picture.hash)
          AND NOT EXISTS (
            SELECT 1
            FROM category c
            WHERE c.shop_id = $1
              AND c.picture = picture.hash)
          AND NOT EXISTS (
            SELECT 1
            FROM shop s
            WHERE s.shop_id = $1
              AND picture.hash IN (s.hero, s.logo))
        """,
        tx.tenant().id(),
        hashes.toArray(String[]::new),
        SqlTime.utc(storedBefore));
  }
}
