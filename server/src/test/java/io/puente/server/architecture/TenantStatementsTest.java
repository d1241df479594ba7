package io.puente.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The SQL statements of all modules can run in a database that is distributed by shop: each one
 * names its shop for each table, so that it runs on one worker, and uses nothing that such a
 * database refuses or rewrites wrongly.
 */
class TenantStatementsTest {

  private static final Path REPOSITORY = Path.of("..");
  private static final Pattern CREATED = Pattern.compile("CREATE TABLE (\\w+)");

  /** Statements over all shops, by file and beginning, each with its reason. */
  private static final Map<String, String> ALLOWED =
      Map.of(
          "PaymentAttemptSql: SELECT shop_id, id, checked_at FROM payment_attempt",
          "the sweeper selects from all shops; then it updates each attempt with its shop",
          "Events: DELETE FROM event WHERE at <",
          "the operator deletes old events of all shops",
          "CartSql: DELETE FROM cart WHERE updated_at <",
          "the operator deletes old carts of all shops",
          "AccountSql: SELECT DISTINCT shop_id FROM owner_account",
          "an operator looks for the shops of an email address",
          "MarketCheckSql: SELECT shop_id, basis FROM market_check WHERE finished",
          "finds the shops whose products are to be checked; each is checked with its shop",
          "ImportRunSql: SELECT DISTINCT shop_id FROM import_run",
          "finds the shops with an import that has not ended; each is closed with its shop",
          "UploadedFileSql: SELECT DISTINCT shop_id FROM uploaded_file",
          "finds the shops with old files; each shop's are deleted with its shop");

  /** A statement with the file that it stands in. */
  record Statement(Path file, String sql) {

    String name() {
      return String.valueOf(file.getFileName()).replace(".java", "")
          + ": "
          + String.join(" ", sql.strip().split("\\s+"));
    }

    boolean isAllowed() {
      return ALLOWED.keySet().stream().anyMatch(name()::startsWith);
    }
  }

  @Test
  void nameTheShopOfEachTable() throws IOException {
    Set<String> distributed = distributedTables();
    List<Statement> all = statements();
    List<String> violations = new ArrayList<>();
    for (Statement each : all) {
      if (!each.isAllowed()) {
        for (String violation : violations(each.sql(), distributed)) {
          violations.add(violation + " in " + each.name());
        }
      }
    }

    assertThat(distributed).hasSizeGreaterThan(30);
    assertThat(all).hasSizeGreaterThan(150);
    assertThat(violations).isEmpty();
  }

  @Test
  void everyExceptionIsStillNeeded() throws IOException {
    Set<String> distributed = distributedTables();
    List<Statement> all = statements();
    for (String exception : ALLOWED.keySet()) {
      assertThat(all)
          .as(exception)
          .anyMatch(
              each ->
                  each.name().startsWith(exception)
                      && !violations(each.sql(), distributed).isEmpty());
    }
  }

  /** A statement that breaks a rule, and the rule. */
  record BadExample(String violation, String sql) {}

  static Stream<BadExample> badExamples() {
    return Stream.of(
        new BadExample("product without shop_id = $n", "SELECT * FROM product WHERE id = $1"),
        new BadExample(
            "variant without shop_id = $n",
            """
            SELECT p.id, v.id
            FROM product p
            JOIN variant v ON v.shop_id = p.shop_id AND v.product_id = p.id
            WHERE p.shop_id = $1
            """),
        new BadExample(
            "variant without shop_id = $n",
            """
            SELECT p.id
            FROM product p
            WHERE p.shop_id = $1
              AND EXISTS (SELECT 1 FROM variant v WHERE v.shop_id = p.shop_id)
            """),
        new BadExample(
            "product without shop_id = $n",
            "SELECT 1 FROM product p, variant v WHERE shop_id = $1 AND v.shop_id = $1"),
        new BadExample(
            "cart without shop_id = $n",
            """
            SELECT id FROM cart WHERE shop_id = $1
            UNION ALL
            SELECT id FROM cart WHERE id = $2
            """),
        new BadExample("cart without shop_id = $n", "DELETE FROM cart WHERE id = $1"),
        new BadExample("cart without shop_id = $n", "INSERT INTO cart (id) VALUES ($1)"),
        new BadExample(
            "cart_line without shop_id = $n",
            """
            INSERT INTO cart_line (cart_id, shop_id)
            SELECT id, shop_id FROM cart WHERE shop_id = $1
            """),
        new BadExample(
            "FOR UPDATE without shop_id = $n", "SELECT 1 FROM cart WHERE id = $1 FOR UPDATE"),
        new BadExample(
            "SKIP LOCKED across shops", "SELECT id FROM cart LIMIT 9 FOR UPDATE SKIP LOCKED"),
        new BadExample(
            "now() in DO UPDATE",
            """
            INSERT INTO cart (shop_id, id) VALUES ($1, $2)
            ON CONFLICT (shop_id, id) DO UPDATE SET updated_at = now()
            """),
        new BadExample(
            "now() in CASE or coalesce",
            "UPDATE cart SET updated_at = coalesce($2, now()) WHERE shop_id = $1"),
        new BadExample(
            "now() in CASE or coalesce",
            "UPDATE cart SET updated_at = CASE WHEN $2 THEN now() END WHERE shop_id = $1"),
        new BadExample(
            "CASE column WHEN in an UPDATE",
            "UPDATE product SET status = CASE status WHEN 'a' THEN 'b' END WHERE shop_id = $1"),
        new BadExample(
            "INSERT ... SELECT from a CTE that writes, without ON CONFLICT",
            """
            WITH taken AS (UPDATE stock SET reserved = 1 WHERE shop_id = $1 RETURNING variant_id)
            INSERT INTO stock_reservation (shop_id, variant_id)
            SELECT $1, variant_id FROM taken
            """));
  }

  @ParameterizedTest
  @MethodSource("badExamples")
  void findsABadExample(BadExample example) throws IOException {
    assertThat(violations(example.sql(), distributedTables())).contains(example.violation());
  }

  @Test
  void findsNothingWrongWithGoodExamples() throws IOException {
    Set<String> distributed = distributedTables();
    for (String good :
        List.of(
            "SELECT id FROM product WHERE shop_id = $1 -- and no more",
            "SELECT p.id FROM product p JOIN variant v ON v.shop_id = $1 WHERE p.shop_id = $1",
            "SELECT 1 FROM cart WHERE shop_id = $1 AND id IS DISTINCT FROM $2 FOR UPDATE",
            "SELECT s.name FROM shop s",
            "UPDATE cart SET updated_at = now() WHERE shop_id = $1",
            "SELECT id FROM cart WHERE shop_id = $1 AND created_at > coalesce($2, now())",
            """
            INSERT INTO cart (id, shop_id) VALUES (coalesce($2, $3), $1)
            ON CONFLICT (shop_id, id) DO UPDATE SET updated_at = excluded.updated_at
            """)) {
      assertThat(violations(good, distributed)).as(good).isEmpty();
    }
  }

  @Test
  void readsStatementsThatAreJoinedFromConstants() {
    String java =
        """
        private static final String ALL = "SELECT * FROM cart ";
        rows(ALL + "WHERE shop_id = $1");
        // "SELECT 1 FROM comment"
        say("no statement");
        """;

    assertThat(SqlStrings.in(java)).containsExactly("SELECT * FROM cart WHERE shop_id = $1");
  }

  private static List<String> violations(String sql, Set<String> distributed) {
    return new TenantStatement(sql, distributed::contains).violations();
  }

  private static List<Statement> statements() throws IOException {
    List<Statement> statements = new ArrayList<>();
    for (Path file : files("src/main/java", ".java")) {
      for (String sql : SqlStrings.in(Files.readString(file))) {
        statements.add(new Statement(file, sql));
      }
    }
    return statements;
  }

  private static Set<String> distributedTables() throws IOException {
    Set<String> tables = new TreeSet<>();
    for (Path file : files("src/main/resources/db/migration", ".sql")) {
      Matcher table = CREATED.matcher(Files.readString(file));
      while (table.find()) {
        if (TableKinds.isDistributed(table.group(1))) {
          tables.add(table.group(1));
        }
      }
    }
    return tables;
  }

  /** The files of all modules but the benchmarks, which write into databases of their own. */
  private static List<Path> files(String folder, String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> modules = Files.list(REPOSITORY)) {
      for (Path module :
          modules
              .filter(each -> !each.endsWith("bench"))
              .map(each -> each.resolve(folder))
              .filter(Files::isDirectory)
              .sorted()
              .toList()) {
        try (Stream<Path> files = Files.walk(module)) {
          files.filter(each -> each.toString().endsWith(ending)).forEach(found::add);
        }
      }
    }
    return found;
  }
}
