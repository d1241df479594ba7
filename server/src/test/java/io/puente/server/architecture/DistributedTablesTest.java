package io.puente.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.testing.RealDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tables can be distributed by shop over many machines, as Citus does it, without Citus being
 * installed: the catalogue of the migrated database is read. Each rule is shown to find a table
 * that breaks it.
 */
@ExtendWith(RealDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistributedTablesTest {

  private static final String BAD = "bad";

  private final DatabaseAddress owner;

  DistributedTablesTest(DatabaseAddress owner) {
    this.owner = owner;
  }

  @BeforeAll
  void createTablesThatBreakEachRule() throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE SCHEMA bad;
          CREATE TABLE bad.nobody_knows (id integer PRIMARY KEY);
          CREATE TABLE bad.cart (shop_id uuid NOT NULL, id uuid PRIMARY KEY, other uuid,
            code text UNIQUE, UNIQUE (shop_id, id));
          CREATE UNIQUE INDEX cart_code ON bad.cart (lower(code));
          CREATE TABLE bad.cart_line (shop_id uuid NOT NULL, cart_id uuid, id uuid,
            PRIMARY KEY (shop_id, id),
            FOREIGN KEY (cart_id) REFERENCES bad.cart (id),
            FOREIGN KEY (shop_id, cart_id) REFERENCES bad.cart (shop_id, id) ON DELETE SET NULL);
          CREATE TABLE bad.market (shop_id uuid, cart_id uuid REFERENCES bad.cart (id));
          CREATE FUNCTION bad.nothing() RETURNS trigger LANGUAGE plpgsql
            AS 'BEGIN RETURN NEW; END';
          CREATE TRIGGER cart_changed BEFORE UPDATE ON bad.cart
            FOR EACH ROW EXECUTE FUNCTION bad.nothing();
          CREATE POLICY of_nobody ON bad.cart USING (other = current_tenant());
          """);
    }
  }

  @Test
  void everyTableIsDistributedOrAReferenceOrOfTheOperator() throws SQLException {
    assertThat(tablesOfNoKind("public")).isEmpty();
    assertThat(tablesOfNoKind(BAD)).contains("nobody_knows");
  }

  /** A table that is neither a reference table nor of the operator must have a shop. */
  private List<String> tablesOfNoKind(String schema) throws SQLException {
    Set<String> ofShops =
        Set.copyOf(
            rows(
                """
                SELECT table_name
                FROM information_schema.columns
                WHERE table_schema = '%s' AND column_name = 'shop_id' AND is_nullable = 'NO'
                """,
                schema));
    return rows("SELECT tablename FROM pg_tables WHERE schemaname = '%s'", schema).stream()
        .filter(TableKinds::isDistributed)
        .filter(table -> !ofShops.contains(table))
        .toList();
  }

  @Test
  void everyKeyOfADistributedTableContainsTheShop() throws SQLException {
    assertThat(uniqueIndexesWithoutShop("public")).isEmpty();
    assertThat(uniqueIndexesWithoutShop(BAD))
        .contains("cart cart_pkey", "cart cart_code_key", "cart cart_code");
  }

  /** Primary keys and unique constraints have a unique index, too. */
  private List<String> uniqueIndexesWithoutShop(String schema) throws SQLException {
    return ofDistributed(
        """
        SELECT c.relname || ' ' || i.indexrelid::regclass::text
        FROM pg_index i
        JOIN pg_class c ON c.oid = i.indrelid
        WHERE c.relnamespace = '%s'::regnamespace
          AND c.relkind = 'r'
          AND i.indisunique
          AND NOT EXISTS (
            SELECT 1
            FROM pg_attribute a
            WHERE a.attrelid = c.oid
              AND a.attname = 'shop_id'
              AND a.attnum = ANY (i.indkey::int2[]))
        """,
        schema);
  }

  @Test
  void everyForeignKeyOfADistributedTablePairsShopWithShop() throws SQLException {
    assertThat(foreignKeysWithoutShop("public")).isEmpty();
    assertThat(foreignKeysWithoutShop(BAD)).contains("cart_line cart_line_cart_id_fkey cart");
  }

  /** A key that points to a reference table may have any columns. */
  private List<String> foreignKeysWithoutShop(String schema) throws SQLException {
    return ofDistributed(
            """
            SELECT c.relname || ' ' || k.conname || ' ' || target.relname
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid
            JOIN pg_class target ON target.oid = k.confrelid
            WHERE c.relnamespace = '%s'::regnamespace
              AND k.contype = 'f'
              AND NOT EXISTS (
                SELECT 1
                FROM unnest(k.conkey, k.confkey) AS pair (own, other)
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = pair.own
                JOIN pg_attribute b ON b.attrelid = target.oid AND b.attnum = pair.other
                WHERE a.attname = 'shop_id' AND b.attname = 'shop_id')
            """,
            schema)
        .stream()
        .filter(key -> !TableKinds.REFERENCE.contains(key.substring(key.lastIndexOf(' ') + 1)))
        .toList();
  }

  @Test
  void noForeignKeyOfADistributedTableSetsColumnsOnDelete() throws SQLException {
    assertThat(foreignKeysThatSetColumns("public")).isEmpty();
    assertThat(foreignKeysThatSetColumns(BAD))
        .containsExactly("cart_line cart_line_shop_id_cart_id_fkey");
  }

  private List<String> foreignKeysThatSetColumns(String schema) throws SQLException {
    return ofDistributed(
        """
        SELECT c.relname || ' ' || k.conname
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        WHERE c.relnamespace = '%s'::regnamespace
          AND k.contype = 'f'
          AND (k.confdeltype IN ('n', 'd') OR k.confupdtype IN ('n', 'd'))
        """,
        schema);
  }

  @Test
  void noReferenceOrOperatorTablePointsToADistributedTable() throws SQLException {
    assertThat(keysIntoDistributedTables("public")).isEmpty();
    assertThat(keysIntoDistributedTables(BAD)).containsExactly("market cart");
  }

  private List<String> keysIntoDistributedTables(String schema) throws SQLException {
    return rows(
            """
            SELECT c.relname || ' ' || target.relname
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid
            JOIN pg_class target ON target.oid = k.confrelid
            WHERE c.relnamespace = '%s'::regnamespace
              AND k.contype = 'f'
            """,
            schema)
        .stream()
        .filter(key -> !TableKinds.isDistributed(key.substring(0, key.indexOf(' '))))
        .filter(key -> TableKinds.isDistributed(key.substring(key.indexOf(' ') + 1)))
        .toList();
  }

  @Test
  void noTableHasTriggers() throws SQLException {
    assertThat(triggers("public")).isEmpty();
    assertThat(triggers(BAD)).containsExactly("cart cart_changed");
  }

  /** Without those with which PostgreSQL itself checks foreign keys. */
  private List<String> triggers(String schema) throws SQLException {
    return rows(
        """
        SELECT c.relname || ' ' || t.tgname
        FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relnamespace = '%s'::regnamespace
          AND NOT t.tgisinternal
        """,
        schema);
  }

  @Test
  void everyPolicyComparesTheShopOrAllowsAllRows() throws SQLException {
    assertThat(otherPolicies("public")).isEmpty();
    assertThat(otherPolicies(BAD)).containsExactly("cart of_nobody");
    assertThat(rows("SELECT policyname FROM pg_policies WHERE schemaname = '%s'", "public"))
        .hasSizeGreaterThan(60);
  }

  private List<String> otherPolicies(String schema) throws SQLException {
    return rows(
        """
        SELECT tablename || ' ' || policyname
        FROM pg_policies
        WHERE schemaname = '%s'
          AND (coalesce(qual, 'true') NOT IN ('true', '(shop_id = current_tenant())')
               OR coalesce(with_check, 'true') NOT IN ('true', '(shop_id = current_tenant())'))
        """,
        schema);
  }

  /** Rows that begin with the name of a distributed table. */
  private List<String> ofDistributed(String sql, String schema) throws SQLException {
    return rows(sql, schema).stream()
        .filter(row -> TableKinds.isDistributed(row.substring(0, row.indexOf(' '))))
        .map(row -> row.replace(schema + ".", ""))
        .toList();
  }

  private List<String> rows(String sql, String schema) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql.formatted(schema))) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(owner.toJdbcUrl(), owner.user(), owner.password());
  }
}
