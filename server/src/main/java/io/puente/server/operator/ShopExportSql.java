package io.puente.server.operator;

import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Reads whatever tables a shop has rows in. */
final class ShopExportSql {

  /** Before the first row of a table. */
  static final String BEGINNING = "(0,0)";

  /** Tables of secrets; pictures, which are files of their own; and files that the owner has. */
  private static final String[] LEFT_OUT = {
    "account_link",
    "carrier_secret",
    "dashboard_session",
    "known_browser",
    "sign_in_attempt",
    "picture_rendition",
    "uploaded_file"
  };

  /** Columns of secrets in other tables. */
  private static final String[] SECRET_COLUMNS = {"password_hash", "token_hash", "visitor_hash"};

  private ShopExportSql() {}

  static List<String> tables(Transaction tx) {
    return tx
        .rows(
            """
            SELECT table_name::text AS name
            FROM information_schema.columns
            WHERE table_schema = 'public'
              AND column_name = 'shop_id'
              AND table_name <> ALL ($1)
            ORDER BY table_name
            """,
            (Object) LEFT_OUT)
        .stream()
        .map(row -> row.getString("name"))
        .toList();
  }

  /** A row and its place in its table. */
  record Line(String place, String json) {}

  /** The next rows of a table; emails with a secret in them are left out. */
  static List<Line> lines(Transaction tx, String table, String after, int limit) {
    return tx
        .rows(
            """
            SELECT ctid::text AS place, (to_jsonb(t) - $4::text[])::text AS json
            FROM %s t
            WHERE shop_id = $1
              AND ctid > ($2::text)::tid
              AND to_jsonb(t) ->> 'secret' IS DISTINCT FROM 'true'
            ORDER BY ctid
            LIMIT $3
            """
                .formatted(table),
            tx.tenant().id(),
            after,
            limit,
            SECRET_COLUMNS)
        .stream()
        .map(row -> new Line(row.getString("place"), row.getString("json")))
        .toList();
  }

  /** The hashes of the shop's pictures, in hexadecimal. */
  static List<String> pictures(Transaction tx) {
    return tx
        .rows(
            "SELECT encode(hash, 'hex') AS hash FROM picture WHERE shop_id = $1 ORDER BY hash",
            tx.tenant().id())
        .stream()
        .map(row -> row.getString("hash"))
        .toList();
  }

  /** A picture in the greatest width that is stored. */
  static byte[] jpeg(Transaction tx, String hash) {
    return Objects.requireNonNull(
            tx.oneRow(
                    """
                    SELECT jpeg
                    FROM picture_rendition
                    WHERE shop_id = $1
                      AND hash = $2
                    ORDER BY width DESC
                    LIMIT 1
                    """,
                    tx.tenant().id(),
                    Buffer.buffer(HexFormat.of().parseHex(hash)))
                .getBuffer("jpeg"))
        .getBytes();
  }
}
