package io.puente.dashboard;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import java.util.List;

/** Counts over other features' rows that only the overview asks for. */
final class OverviewSql {

  private static final String[] OVER = {"DELIVERED", "RETURNED", "SEIZED", "LOST"};
  private static final String[] HELD = {
    "EXPORT_CUSTOMS_HELD", "IMPORT_CUSTOMS_HELD", "INFORMATION_REQUIRED", "DUTIES_DUE"
  };

  private OverviewSql() {}

  record ParcelCounts(int onTheWay, int held) {}

  static ParcelCounts parcels(Transaction tx, Tenant shop) {
    var row =
        tx.oneRow(
            """
            SELECT count(*) FILTER (WHERE milestone IS NULL OR milestone <> ALL ($2))::int
                     AS on_the_way,
                   count(*) FILTER (WHERE milestone = ANY ($3))::int AS held
            FROM parcel
            WHERE shop_id = $1
            """,
            shop.id(),
            OVER,
            HELD);
    return new ParcelCounts(row.getInteger("on_the_way"), row.getInteger("held"));
  }

  static List<DeadJob> deadJobs(Transaction tx, Tenant shop, int limit) {
    return tx
        .rows(
            """
            SELECT name, failures, reason, died_at
            FROM dead_job
            WHERE shop_id = $1
            ORDER BY died_at DESC
            LIMIT $2
            """,
            shop.id(),
            limit)
        .stream()
        .map(
            row ->
                new DeadJob(
                    row.getString("name"),
                    row.getInteger("failures"),
                    row.getString("reason"),
                    row.getOffsetDateTime("died_at").toInstant()))
        .toList();
  }

  static int countOfDeadJobs(Transaction tx, Tenant shop) {
    return tx.oneRow("SELECT count(*)::int AS dead FROM dead_job WHERE shop_id = $1", shop.id())
        .getInteger("dead");
  }
}
