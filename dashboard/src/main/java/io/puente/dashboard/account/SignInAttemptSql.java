package io.puente.dashboard.account;

import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rows of sign-in attempts. */
final class SignInAttemptSql {

  private SignInAttemptSql() {}

  /** Lets one attempt at a time be counted, so that many at once are not more than many in turn. */
  static void waitForTurn(Transaction tx, Tenant shop) {
    tx.row("SELECT pg_advisory_xact_lock(hashtextextended('sign-in ' || $1, 0))", shop.toString());
  }

  /** The moment of the failure that is so many failures ago, if there were so many since then. */
  static Optional<Instant> failureOfAccount(
      Transaction tx, Tenant shop, String email, int ago, Instant since) {
    return tx.row(
            """
            SELECT at
            FROM sign_in_attempt
            WHERE shop_id = $1
              AND email = $2
              AND failed
              AND at > $3
            ORDER BY at DESC
            OFFSET $4 - 1
            LIMIT 1
            """,
            shop.id(),
            email,
            utc(since),
            ago)
        .map(row -> row.getOffsetDateTime("at").toInstant());
  }

  static Optional<Instant> failureFromAddress(
      Transaction tx, Tenant shop, String address, int ago, Instant since) {
    return tx.row(
            """
            SELECT at
            FROM sign_in_attempt
            WHERE shop_id = $1
              AND address = $2
              AND failed
              AND at > $3
            ORDER BY at DESC
            OFFSET $4 - 1
            LIMIT 1
            """,
            shop.id(),
            address,
            utc(since),
            ago)
        .map(row -> row.getOffsetDateTime("at").toInstant());
  }

  /** Counts as failed until the password has been found right. */
  static void insert(Transaction tx, Tenant shop, String email, String address, Instant at) {
    tx.update(
        """
        INSERT INTO sign_in_attempt (shop_id, id, email, address, at)
        VALUES ($1, $2, $3, $4, $5)
        """,
        shop.id(),
        Ids.next(),
        email,
        address,
        utc(at));
  }

  /** Who has signed in was no thief: what they mistyped before is forgiven. */
  static void forgive(Transaction tx, Tenant shop, String email) {
    tx.update(
        """
        UPDATE sign_in_attempt
        SET failed = false
        WHERE shop_id = $1
          AND email = $2
          AND failed
        """,
        shop.id(),
        email);
  }

  static void forgetBefore(Transaction tx, Tenant shop, Instant moment) {
    tx.update("DELETE FROM sign_in_attempt WHERE shop_id = $1 AND at < $2", shop.id(), utc(moment));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
