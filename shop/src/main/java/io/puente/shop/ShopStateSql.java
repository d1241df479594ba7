package io.puente.shop;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of a shop's state. Each transition returns whether it has changed the row. */
final class ShopStateSql {

  private ShopStateSql() {}

  static ShopState read(Row row) {
    return switch (row.getString("state")) {
      case "unconfirmed" -> new ShopState.Unconfirmed();
      case "preparation" -> new ShopState.Preparation();
      case "published" ->
          new ShopState.Published(
              Objects.requireNonNull(row.getOffsetDateTime("published_at")).toInstant());
      case "suspended" -> new ShopState.Suspended(row.getString("suspended_for"));
      case "closed" -> new ShopState.Closed();
      case String other -> throw new IllegalStateException("unknown state of a shop: " + other);
    };
  }

  /** The name of a state, as the column has it. */
  static String name(ShopState state) {
    return state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  static @Nullable OffsetDateTime publishedAt(ShopState state) {
    return state instanceof ShopState.Published(Instant since) ? SqlTime.utc(since) : null;
  }

  static @Nullable String suspendedFor(ShopState state) {
    return state instanceof ShopState.Suspended(String reason) ? reason : null;
  }

  static ShopState state(Transaction tx) {
    return read(
        tx.oneRow(
            "SELECT state, published_at, suspended_for FROM shop WHERE shop_id = $1",
            tx.tenant().id()));
  }

  /** The same, and no transition ends before the transaction does. */
  static ShopState lockedState(Transaction tx) {
    return read(
        tx.oneRow(
            """
            SELECT state, published_at, suspended_for
            FROM shop
            WHERE shop_id = $1
            FOR SHARE
            """,
            tx.tenant().id()));
  }

  static boolean confirm(Transaction tx) {
    return tx.update(
            """
            UPDATE shop
            SET state = 'preparation'
            WHERE shop_id = $1
              AND state = 'unconfirmed'
            """,
            tx.tenant().id())
        == 1;
  }

  static boolean publish(Transaction tx, Instant at) {
    return tx.update(
            """
            UPDATE shop
            SET state = 'published',
                published_at = $2
            WHERE shop_id = $1
              AND state = 'preparation'
            """,
            tx.tenant().id(),
            SqlTime.utc(at))
        == 1;
  }

  static boolean suspend(Transaction tx, String reason) {
    return tx.update(
            """
            UPDATE shop
            SET state = 'suspended',
                suspended_for = $2
            WHERE shop_id = $1
              AND state IN ('preparation', 'published')
            """,
            tx.tenant().id(),
            reason)
        == 1;
  }

  static boolean resume(Transaction tx) {
    return tx.update(
            """
            UPDATE shop
            SET state = CASE WHEN published_at IS NULL THEN 'preparation' ELSE 'published' END,
                suspended_for = NULL
            WHERE shop_id = $1
              AND state = 'suspended'
            """,
            tx.tenant().id())
        == 1;
  }

  static boolean close(Transaction tx) {
    return tx.update(
            """
            UPDATE shop
            SET state = 'closed',
                suspended_for = NULL
            WHERE shop_id = $1
              AND state IN ('preparation', 'published', 'suspended')
            """,
            tx.tenant().id())
        == 1;
  }
}
