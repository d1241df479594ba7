package io.puente.storefront.mail;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of letters. */
final class LetterSql {

  private LetterSql() {}

  static void insert(Transaction tx, Tenant shop, Letter letter) {
    tx.update(
        """
        INSERT INTO letter (shop_id, id, order_id, kind, language, recipient, subject, html, plain)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        shop.id(),
        letter.id(),
        letter.order(),
        letter.kind(),
        letter.language(),
        letter.recipient(),
        letter.subject(),
        letter.html(),
        letter.plain());
  }

  static Optional<Letter> find(Transaction tx, Tenant shop, UUID id) {
    return tx.row("SELECT * FROM letter WHERE shop_id = $1 AND id = $2", shop.id(), id)
        .map(LetterSql::letter);
  }

  static List<Letter> latest(Transaction tx, Tenant shop, int limit) {
    return tx
        .rows(
            "SELECT * FROM letter WHERE shop_id = $1 ORDER BY written_at DESC LIMIT $2",
            shop.id(),
            limit)
        .stream()
        .map(LetterSql::letter)
        .toList();
  }

  static List<Letter> of(Transaction tx, Tenant shop, UUID order) {
    return tx
        .rows(
            "SELECT * FROM letter WHERE shop_id = $1 AND order_id = $2 ORDER BY written_at",
            shop.id(),
            order)
        .stream()
        .map(LetterSql::letter)
        .toList();
  }

  static void markSent(Transaction tx, Tenant shop, UUID id) {
    tx.update("UPDATE letter SET sent_at = now() WHERE shop_id = $1 AND id = $2", shop.id(), id);
  }

  private static Letter letter(Row row) {
    OffsetDateTime sent = row.getOffsetDateTime("sent_at");
    return new Letter(
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
