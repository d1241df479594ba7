package io.puente.catalogsync.imports;

import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code import_run}. */
final class ImportRunSql {

  private static final int MAX_PROBLEMS = 1_000;

  private static final String SELECT =
      """
      SELECT id, kind, feed_name, started_at, finished_at, interrupted_at, total, created, changed,
             unchanged, refused, problems, ignored_columns
      FROM import_run
      WHERE shop_id = $1
      """;

  private ImportRunSql() {}

  static void start(Transaction tx, UUID id, Optional<UUID> file, ImportPlan plan) {
    tx.update(
        """
        INSERT INTO import_run
          (shop_id, id, kind, feed_name, total, refused, ignored_columns, file_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        tx.tenant().id(),
        id,
        plan.kind(),
        plan.name(),
        plan.total(),
        plan.leftOut(),
        plan.ignoredColumns().toArray(String[]::new),
        file.orElse(null));
  }

  /** Holds a lock for as long as the import's process lives and the transaction is open. */
  static void lock(Transaction tx, UUID id) {
    tx.row("SELECT pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))", id.toString());
  }

  /** Whether no process holds the lock of an import. */
  private static boolean isAbandoned(Transaction tx, UUID id) {
    return tx.oneRow(
            "SELECT pg_try_advisory_xact_lock(hashtextextended('import ' || $1, 0)) AS locked",
            id.toString())
        .getBoolean("locked");
  }

  /** Closes the shop's imports whose process has ended without finishing them. */
  static void closeInterrupted(Transaction tx) {
    for (Row open :
        tx.rows(
            """
            SELECT id
            FROM import_run
            WHERE shop_id = $1
              AND finished_at IS NULL
              AND interrupted_at IS NULL
            """,
            tx.tenant().id())) {
      UUID id = open.getUUID("id");
      if (isAbandoned(tx, id)) {
        tx.update(
            """
            UPDATE import_run
            SET interrupted_at = now()
            WHERE shop_id = $1
              AND id = $2
              AND finished_at IS NULL
            """,
            tx.tenant().id(),
            id);
      }
    }
  }

  /** The shops with an import that has not ended. */
  static List<Tenant> withOpen(Transaction tx) {
    return tx
        .rows(
            """
            SELECT DISTINCT shop_id
            FROM import_run
            WHERE finished_at IS NULL
              AND interrupted_at IS NULL
            """)
        .stream()
        .map(row -> new Tenant(row.getUUID("shop_id")))
        .toList();
  }

  static void count(Transaction tx, UUID id, ComparisonResult part) {
    long created = part.created();
    tx.update(
        """
        UPDATE import_run
        SET created = created + $3,
            changed = changed + $4,
            unchanged = unchanged + $5,
            refused = refused + $6
        WHERE shop_id = $1
          AND id = $2
        """,
        tx.tenant().id(),
        id,
        (int) created,
        (int) (part.changes().size() - created),
        part.unchanged(),
        part.refused());
  }

  static void finish(Transaction tx, UUID id, List<RowProblem> problems) {
    JsonArray json = new JsonArray();
    problems.stream().limit(MAX_PROBLEMS).map(ImportRunSql::json).forEach(json::add);
    tx.update(
        """
        UPDATE import_run
        SET finished_at = now(),
            problems = $3
        WHERE shop_id = $1
          AND id = $2
        """,
        tx.tenant().id(),
        id,
        json);
  }

  static List<ImportRun> latest(Transaction tx, int count) {
    return tx.rows(SELECT + "ORDER BY id DESC LIMIT $2", tx.tenant().id(), count).stream()
        .map(ImportRunSql::run)
        .toList();
  }

  static List<ImportRun> ofFile(Transaction tx, UUID file) {
    return tx.rows(SELECT + "AND file_id = $2 ORDER BY id", tx.tenant().id(), file).stream()
        .map(ImportRunSql::run)
        .toList();
  }

  static Optional<ImportRun> find(Transaction tx, UUID id) {
    return tx.row(SELECT + "AND id = $2", tx.tenant().id(), id).map(ImportRunSql::run);
  }

  private static ImportRun run(Row row) {
    return new ImportRun(
        row.getUUID("id"),
        row.getString("kind"),
        row.getString("feed_name"),
        row.getOffsetDateTime("started_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("finished_at")).map(OffsetDateTime::toInstant),
        row.getOffsetDateTime("finished_at") == null
            && row.getOffsetDateTime("interrupted_at") != null,
        row.getInteger("total"),
        row.getInteger("created"),
        row.getInteger("changed"),
        row.getInteger("unchanged"),
        row.getInteger("refused"),
        row.getJsonArray("problems").stream()
            .map(problem -> problem((JsonObject) problem))
            .toList(),
        List.of(row.getArrayOfStrings("ignored_columns")));
  }

  private static JsonObject json(RowProblem problem) {
    JsonObject parameters = new JsonObject();
    problem.parameters().forEach(parameters::put);
    return new JsonObject()
        .put("line", problem.line())
        .put("column", problem.column())
        .put("value", problem.value())
        .put("kind", problem.kind().name())
        .put("parameters", parameters);
  }

  private static RowProblem problem(JsonObject json) {
    JsonObject stored = json.getJsonObject("parameters");
    Map<String, String> parameters = new HashMap<>();
    stored.fieldNames().forEach(name -> parameters.put(name, stored.getString(name)));
    return new RowProblem(
        json.getLong("line"),
        json.getString("column"),
        json.getString("value"),
        ProblemKind.valueOf(json.getString("kind")),
        parameters);
  }
}
