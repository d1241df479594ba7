package io.puente.shop.mail;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of emails. */
final class EmailSql {

  private EmailSql() {}

  static void insert(Transaction tx, Email email, boolean secret) {
    tx.updateOne(
        """
        INSERT INTO email
          (shop_id, id, order_id, kind, language, recipient, subject, html, plain, secret)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        tx.tenant().id(),
        email.id(),
        email.order(),
        email.kind(),
        email.language(),
        email.recipient(),
        email.subject(),
        email.html(),
        email.plain(),
        secret);
  }

  static Optional<Email> find(Transaction tx, UUID id) {
    return tx.row(
            "SELECT * FROM email WHERE shop_id = $1 AND id = $2 AND NOT secret",
            tx.tenant().id(),
            id)
        .map(EmailSql::email);
  }

  static Optional<Email> any(Transaction tx, UUID id) {
    return tx.row("SELECT * FROM email WHERE shop_id = $1 AND id = $2", tx.tenant().id(), id)
        .map(EmailSql::email);
  }

  static List<Email> latest(Transaction tx, int limit) {
    return tx
        .rows(
            """
            SELECT *
            FROM email
            WHERE shop_id = $1
              AND NOT secret
            ORDER BY written_at DESC
            LIMIT $2
            """,
            tx.tenant().id(),
            limit)
        .stream()
        .map(EmailSql::email)
        .toList();
  }

  static List<Email> latestWithSecrets(Transaction tx, int limit) {
    return tx
        .rows(
            "SELECT * FROM email WHERE shop_id = $1 ORDER BY written_at DESC LIMIT $2",
            tx.tenant().id(),
            limit)
        .stream()
        .map(EmailSql::email)
        .toList();
  }

  static boolean exists(Transaction tx, UUID order, String kind) {
    return tx.row(
            "SELECT 1 FROM email WHERE shop_id = $1 AND order_id = $2 AND kind = $3 LIMIT 1",
            tx.tenant().id(),
            order,
            kind)
        .isPresent();
  }

  static List<Email> of(Transaction tx, UUID order) {
    return tx
        .rows(
            "SELECT * FROM email WHERE shop_id = $1 AND order_id = $2 ORDER BY written_at",
            tx.tenant().id(),
            order)
        .stream()
        .map(EmailSql::email)
        .toList();
  }

  static void markSent(Transaction tx, UUID id) {
    tx.updateOne(
        """
        UPDATE email
        SET sent_at = now(),
            html = CASE WHEN secret THEN '' ELSE html END,
            plain = CASE WHEN secret THEN '' ELSE plain END
        WHERE shop_id = $1
          AND id = $2
        """,
        tx.tenant().id(),
        id);
  }

  private static Email email(Row row) {
    OffsetDateTime sent = row.getOffsetDateTime("sent_at");
    return new Email(
        row.getUUID("id"),
        row.getUUID("order_id"),
        row.getString("kind"),
        row.getString("language"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("html"),
        row.getString("plain"),
        row.getOffsetDateTime("written_at").toInstant(),
        sent == null ? null : sent.toInstant());
  }
}
