package io.puente.shop.audit;

import io.puente.platform.database.Ids;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The rows of the audit log, which only grow. */
final class AuditSql {

  private AuditSql() {}

  static void insert(Transaction tx, Actor actor, String action, String subject, Instant at) {
    tx.updateOne(
        """
        INSERT INTO audit_entry (shop_id, id, account_id, name, action, subject, address, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        tx.tenant().id(),
        Ids.next(),
        actor.account(),
        actor.name(),
        action,
        subject,
        actor.address(),
        SqlTime.utc(at));
  }

  static Optional<Instant> latest(Transaction tx, String action) {
    return Optional.ofNullable(
            tx.oneRow(
                    """
                    SELECT max(at) AS latest
                    FROM audit_entry
                    WHERE shop_id = $1
                      AND action = $2
                    """,
                    tx.tenant().id(),
                    action)
                .getOffsetDateTime("latest"))
        .map(OffsetDateTime::toInstant);
  }

  static List<AuditEntry> of(Transaction tx, String subject) {
    return tx
        .rows(
            """
            SELECT name, action, subject, at
            FROM audit_entry
            WHERE shop_id = $1
              AND subject = $2
            ORDER BY at
            """,
            tx.tenant().id(),
            subject)
        .stream()
        .map(
            row ->
                new AuditEntry(
                    row.getString("name"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getOffsetDateTime("at").toInstant()))
        .toList();
  }
}
