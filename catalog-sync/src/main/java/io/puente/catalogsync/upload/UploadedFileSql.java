package io.puente.catalogsync.upload;

import io.puente.catalogsync.feed.ColumnMapping;
import io.puente.catalogsync.upload.UploadedFile.State;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code uploaded_file} and {@code column_mapping}. */
public final class UploadedFileSql {

  private static final String SELECT =
      """
      SELECT id, name, octet_length(content) AS bytes, state, mapping, accept_losses, account_name,
             created_at
      FROM uploaded_file
      WHERE shop_id = $1
      """;

  private UploadedFileSql() {}

  public static void add(Transaction tx, UUID id, String name, byte[] content, String account) {
    tx.update(
        """
        INSERT INTO uploaded_file (shop_id, id, name, content, account_name)
        VALUES ($1, $2, $3, $4, $5)
        """,
        tx.tenant().id(),
        id,
        name,
        Buffer.buffer(content),
        account);
  }

  public static Optional<UploadedFile> find(Transaction tx, UUID id) {
    return tx.row(SELECT + "AND id = $2", tx.tenant().id(), id).map(UploadedFileSql::file);
  }

  public static Optional<byte[]> content(Transaction tx, UUID id) {
    return tx.row(
            "SELECT content FROM uploaded_file WHERE shop_id = $1 AND id = $2",
            tx.tenant().id(),
            id)
        .map(row -> row.getBuffer("content").getBytes());
  }

  /** The shop's files, newest first. */
  public static List<UploadedFile> latest(Transaction tx, int most) {
    return tx
        .rows(SELECT + "ORDER BY created_at DESC, id DESC LIMIT $2", tx.tenant().id(), most)
        .stream()
        .map(UploadedFileSql::file)
        .toList();
  }

  /** The file whose plan was accepted and whose import has not ended. */
  public static Optional<UploadedFile> onTheWay(Transaction tx) {
    return tx.row(SELECT + "AND state IN ('queued', 'running')", tx.tenant().id())
        .map(UploadedFileSql::file);
  }

  /** Bytes of the shop's files. */
  public static long size(Transaction tx) {
    return tx.oneRow(
            """
            SELECT coalesce(sum(octet_length(content)), 0)::bigint AS bytes
            FROM uploaded_file
            WHERE shop_id = $1
            """,
            tx.tenant().id())
        .getLong("bytes");
  }

  /** Says what the columns are, and remembers it for files with the same headings. */
  public static boolean map(Transaction tx, UUID id, ColumnMapping mapping) {
    int mapped =
        tx.update(
            """
            UPDATE uploaded_file
            SET mapping = $3,
                state = 'mapped'
            WHERE shop_id = $1
              AND id = $2
              AND state IN ('new', 'mapped')
            """,
            tx.tenant().id(),
            id,
            json(mapping));
    if (mapped == 1) {
      tx.update(
          """
          INSERT INTO column_mapping (shop_id, signature, columns)
          VALUES ($1, $2, $3)
          ON CONFLICT (shop_id, signature) DO UPDATE
          SET columns = excluded.columns,
              used_at = excluded.used_at
          """,
          tx.tenant().id(),
          mapping.signature(),
          mapping.columns().toArray(String[]::new));
    }
    return mapped == 1;
  }

  /** What the columns of a file with the same headings were the last time. */
  public static Optional<List<String>> remembered(Transaction tx, ColumnMapping proposed) {
    return tx.row(
            "SELECT columns FROM column_mapping WHERE shop_id = $1 AND signature = $2",
            tx.tenant().id(),
            proposed.signature())
        .map(row -> List.of(row.getArrayOfStrings("columns")))
        .filter(columns -> columns.size() == proposed.headings().size());
  }

  /** Locks the shop's uploads until the end of the transaction. */
  public static void lock(Transaction tx) {
    tx.row(
        "SELECT pg_advisory_xact_lock(hashtextextended('uploads ' || $1, 0))",
        tx.tenant().id().toString());
  }

  /** Accepts the plan of a mapped file, or tries an import that failed once more. */
  public static boolean queue(Transaction tx, UUID id, boolean acceptLosses) {
    return tx.update(
            """
            UPDATE uploaded_file
            SET state = 'queued',
                accept_losses = $3
            WHERE shop_id = $1
              AND id = $2
              AND state IN ('mapped', 'failed')
            """,
            tx.tenant().id(),
            id,
            acceptLosses)
        == 1;
  }

  /** Begins the import, or goes on with one whose server has ended. */
  public static boolean begin(Transaction tx, UUID id) {
    return tx.update(
            """
            UPDATE uploaded_file
            SET state = 'running'
            WHERE shop_id = $1
              AND id = $2
              AND state IN ('queued', 'running')
            """,
            tx.tenant().id(),
            id)
        == 1;
  }

  /** Ends the import. */
  public static void end(Transaction tx, UUID id, boolean done) {
    tx.update(
        """
        UPDATE uploaded_file
        SET state = $3
        WHERE shop_id = $1
          AND id = $2
          AND state = 'running'
        """,
        tx.tenant().id(),
        id,
        (done ? State.DONE : State.FAILED).key());
  }

  /** The shops with files that are older and not on the way. */
  public static List<Tenant> withOlder(Transaction tx, Instant oldest) {
    return tx
        .rows(
            """
            SELECT DISTINCT shop_id
            FROM uploaded_file
            WHERE created_at < $1
              AND state NOT IN ('queued', 'running')
            """,
            SqlTime.utc(oldest))
        .stream()
        .map(row -> new Tenant(row.getUUID("shop_id")))
        .toList();
  }

  /** Deletes the shop's files that are older and not on the way. */
  public static int deleteBefore(Transaction tx, Instant oldest) {
    return tx.update(
        """
        DELETE FROM uploaded_file
        WHERE shop_id = $1
          AND created_at < $2
          AND state NOT IN ('queued', 'running')
        """,
        tx.tenant().id(),
        SqlTime.utc(oldest));
  }

  private static UploadedFile file(Row row) {
    return new UploadedFile(
        row.getUUID("id"),
        row.getString("name"),
        row.getInteger("bytes"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getJsonObject("mapping")).map(UploadedFileSql::mapping),
        row.getBoolean("accept_losses"),
        row.getString("account_name"),
        row.getOffsetDateTime("created_at").toInstant());
  }

  private static JsonObject json(ColumnMapping mapping) {
    return new JsonObject()
        .put("sheet", mapping.sheet())
        .put("line", mapping.line())
        .put("headings", new JsonArray(mapping.headings()))
        .put("columns", new JsonArray(mapping.columns()));
  }

  private static ColumnMapping mapping(JsonObject json) {
    return new ColumnMapping(
        json.getInteger("sheet"),
        json.getLong("line"),
        json.getJsonArray("headings").stream().map(String::valueOf).toList(),
        json.getJsonArray("columns").stream().map(String::valueOf).toList());
  }
}
