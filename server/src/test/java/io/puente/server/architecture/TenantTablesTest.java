package io.puente.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.vertx.pgclient.PgException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Inserts a row of one shop into each table, as the owner of the database and without checks, and
 * then reads and writes as the application does.
 */
@ExtendWith(RealDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantTablesTest {

  private final Database database;
  private final DatabaseAddress owner;
  private final Tenant potter;
  private final Tenant weaver;
  private final List<String> tables = new ArrayList<>();

  TenantTablesTest(Database database, DatabaseAddress owner, Tenant potter, Tenant weaver) {
    this.database = database;
    this.owner = owner;
    this.potter = potter;
    this.weaver = weaver;
  }

  @BeforeAll
  void insertOneRowOfThePotterIntoEachTable() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(owner.toJdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      // This session checks no foreign keys. The database is dropped after the test.
      statement.execute("SET session_replication_role = replica");
      tables.addAll(
          strings(
              statement,
              """
              SELECT table_name
              FROM information_schema.columns
              WHERE table_schema = 'public' AND column_name = 'shop_id'
              ORDER BY table_name
              """));
      for (String table : tables) {
        for (String check :
            strings(
                statement,
                "SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid = '%s'::regclass"
                    .formatted(table))) {
          statement.execute("ALTER TABLE %s DROP CONSTRAINT %s".formatted(table, check));
        }
        statement.execute(insert(statement, table));
      }
    }
  }

  private String insert(Statement statement, String table) throws SQLException {
    Map<String, String> values = new TreeMap<>();
    try (ResultSet columns =
        statement.executeQuery(
            """
            SELECT column_name, data_type
            FROM information_schema.columns
            WHERE table_schema = 'public'
              AND table_name = '%s'
              AND is_nullable = 'NO'
              AND column_default IS NULL
              AND is_generated = 'NEVER'
              AND is_identity = 'NO'
            """
                .formatted(table))) {
      while (columns.next()) {
        values.put(columns.getString(1), value(columns.getString(2)));
      }
    }
    values.put("shop_id", "'" + potter + "'");
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(table, String.join(", ", values.keySet()), String.join(", ", values.values()));
  }

  private static String value(String type) {
    return switch (type) {
      case "uuid" -> "gen_random_uuid()";
      case "integer", "bigint", "smallint", "numeric" -> "1";
      case "boolean" -> "true";
      case "timestamp with time zone", "date" -> "now()";
      case "timestamp without time zone" -> "localtimestamp";
      case "jsonb" -> "'{}'";
      case "bytea" -> "'\\x00'";
      case "ARRAY" -> "'{}'";
      default -> "'x'";
    };
  }

  private static List<String> strings(Statement statement, String sql) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  @Test
  void everyTableBelongsToAShopOrIsKnownNotTo() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(owner.toJdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      List<String> all =
          strings(statement, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
      all.removeAll(tables);
      assertThat(TableKinds.OPERATOR.keySet()).containsAll(all);
    }
    assertThat(tables).hasSizeGreaterThan(20);
  }

  @Test
  void aShopSeesItsOwnRowInEveryTable() {
    for (String table : tables) {
      assertThat(count(potter, table)).as(table).isEqualTo(1);
    }
  }

  @Test
  void anotherShopSeesNothingInAnyTable() {
    for (String table : tables) {
      assertThat(count(weaver, table)).as(table).isZero();
    }
  }

  @Test
  void aQueryThatForgetsTheShopReturnsNothing() throws SQLException {
    DatabaseAddress application = database.address();
    try (Connection connection =
            DriverManager.getConnection(
                application.toJdbcUrl(), application.user(), application.password());
        Statement statement = connection.createStatement()) {
      for (String table : tables) {
        assertThat(strings(statement, "SELECT count(*)::text FROM " + table))
            .as(table)
            .containsExactly("0");
      }
    }
  }

  @Test
  void anotherShopCanNeitherChangeNorRemoveARow() {
    for (String table : tables) {
      assertThat(written("UPDATE %s SET shop_id = shop_id".formatted(table))).as(table).isZero();
      assertThat(written("DELETE FROM " + table)).as(table).isZero();
    }
  }

  @Test
  void noShopCanMoveItsRowToAnother() {
    for (String table : tables) {
      assertThatThrownBy(
              () ->
                  database.inTenant(
                      potter,
                      tx -> tx.update("UPDATE %s SET shop_id = $1".formatted(table), weaver.id())))
          .as(table)
          .isInstanceOf(PgException.class)
          .hasMessageMatching(".*(row-level security|permission denied).*");
    }
  }

  @Test
  void noRoleOfTheApplicationCanChangeOrDeleteTheAuditLog() {
    for (String change :
        List.of(
            "UPDATE audit_entry SET action = 'nothing'",
            "DELETE FROM audit_entry",
            "TRUNCATE audit_entry")) {
      assertThatThrownBy(() -> database.inTenant(potter, tx -> tx.update(change)))
          .as("puente_app: " + change)
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> database.asOperator(tx -> tx.update(change)))
          .as("puente_operator: " + change)
          .hasMessageContaining("permission denied");
    }
  }

  /** How many rows the other shop changes; none if the application may not change the table. */
  private int written(String sql) {
    try {
      return database.inTenant(weaver, tx -> tx.update(sql));
    } catch (PgException e) {
      assertThat(e).hasMessageContaining("permission denied");
      return 0;
    }
  }

  private int count(Tenant tenant, String table) {
    return database.inTenant(tenant, tx -> tx.update("SELECT 1 FROM " + table));
  }
}
