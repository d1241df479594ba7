package io.puente.trade.tariff;

import io.puente.landedcost.Country;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of {@code tariff_edition}. */
final class EditionSql {

  private EditionSql() {}

  /** All editions by destination and day, without their lines. */
  static List<Edition> all(Transaction tx) {
    return tx
        .rows(
            """
            SELECT destination, name, in_force_from, lines, in_words, unread, file_hash, imported_at
            FROM tariff_edition
            ORDER BY destination, in_force_from
            """)
        .stream()
        .map(EditionSql::edition)
        .toList();
  }

  /** The compressed lines of an edition. */
  static byte[] content(Transaction tx, Edition edition) {
    return tx.oneRow(
            """
            SELECT content
            FROM tariff_edition
            WHERE destination = $1
              AND name = $2
            """,
            edition.destination().code(),
            edition.name())
        .getBuffer("content")
        .getBytes();
  }

  /** The compressed lines of all editions, in the order of {@link #all}. */
  static Map<Edition, byte[]> contents(Transaction tx) {
    Map<Edition, byte[]> contents = new LinkedHashMap<>();
    all(tx).forEach(edition -> contents.put(edition, content(tx, edition)));
    return contents;
  }

  /** Stores an edition. It replaces an edition of the same name. */
  static void put(Transaction tx, Edition edition, byte[] content) {
    tx.update(
        """
        INSERT INTO tariff_edition (
          destination, name, in_force_from, lines, in_words, unread, file_hash, content, imported_at
        )
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (destination, name) DO UPDATE
        SET in_force_from = excluded.in_force_from,
            lines = excluded.lines,
            in_words = excluded.in_words,
            unread = excluded.unread,
            file_hash = excluded.file_hash,
            content = excluded.content,
            imported_at = excluded.imported_at
        """,
        edition.destination().code(),
        edition.name(),
        edition.from(),
        edition.lines(),
        edition.inWords(),
        edition.unread(),
        edition.fileHash(),
        Buffer.buffer(content),
        SqlTime.utc(edition.importedAt()));
  }

  private static Edition edition(Row row) {
    return new Edition(
        Country.of(row.getString("destination")),
        row.getString("name"),
        row.getLocalDate("in_force_from"),
        row.getInteger("lines"),
        row.getInteger("in_words"),
        row.getInteger("unread"),
        row.getString("file_hash"),
        row.getOffsetDateTime("imported_at").toInstant());
  }
}
