package io.puente.storefront.readiness;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of {@code market_check}. */
final class MarketCheckSql {

  private MarketCheckSql() {}

  /**
   * How far the check of all products of a shop is.
   *
   * @param basis identifies what the products are checked with; empty before the first check
   * @param after the last product that is checked; {@code null} before the first
   */
  record Progress(String basis, @Nullable UUID after, boolean finished) {

    /** The same check, or the beginning of another one. */
    Progress with(String other) {
      return basis.equals(other) ? this : new Progress(other, null, false);
    }
  }

  /** Locks the row of the transaction's shop until the transaction ends. */
  static Progress lock(Transaction tx) {
    tx.update(
        """
        INSERT INTO market_check (shop_id, basis, finished)
        VALUES ($1, '', false)
        ON CONFLICT (shop_id) DO NOTHING
        """,
        tx.tenant().id());
    var row =
        tx.oneRow(
            """
            SELECT basis, after, finished
            FROM market_check
            WHERE shop_id = $1
            FOR UPDATE
            """,
            tx.tenant().id());
    return new Progress(row.getString("basis"), row.getUUID("after"), row.getBoolean("finished"));
  }

  static void save(Transaction tx, Progress progress) {
    tx.updateOne(
        """
        UPDATE market_check
        SET basis = $2,
            after = $3,
            finished = $4
        WHERE shop_id = $1
        """,
        tx.tenant().id(),
        progress.basis(),
        progress.after(),
        progress.finished());
  }

  /** The basis of each check that is finished. For the operator. */
  static Map<Tenant, String> finished(Transaction tx) {
    return tx.rows("SELECT shop_id, basis FROM market_check WHERE finished").stream()
        .collect(
            Collectors.toMap(
                row -> new Tenant(row.getUUID("shop_id")), row -> row.getString("basis")));
  }
}
