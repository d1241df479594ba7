package io.puente.server.operator;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What the list of shops says of one shop beside its name and state. */
final class ShopOverviewSql {

  private ShopOverviewSql() {}

  /** The time of a shop's last order, if it has one, and its jobs that failed too often. */
  record Activity(Optional<Instant> lastOrder, int deadJobs) {}

  static Activity of(Transaction tx) {
    Row row =
        tx.oneRow(
            """
            SELECT (SELECT max(o.placed_at)
                    FROM customer_order o
                    WHERE o.shop_id = $1) AS last_order,
                   (SELECT count(*)
                    FROM dead_job d
                    WHERE d.shop_id = $1)::int AS dead_jobs
            """,
            tx.tenant().id());
    return new Activity(
        Optional.ofNullable(row.getOffsetDateTime("last_order")).map(OffsetDateTime::toInstant),
        row.getInteger("dead_jobs"));
  }
}
