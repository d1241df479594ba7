package io.puente.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.database.EmbeddedPostgres;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.Node;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An external PostgreSQL server with a database and a role that is no superuser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignPostgresTest {

  private static final String PASSWORD = "a+b c:d%/ñ";

  private Path folder;
  private EmbeddedPostgres foreign;

  @BeforeAll
  void lend(@TempDir Path temporary) throws SQLException {
    folder = temporary;
    foreign = EmbeddedPostgres.open(folder.resolve("foreign"));
    execute("CREATE ROLE tienda LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
    execute("CREATE ROLE guest LOGIN PASSWORD '" + PASSWORD + "'");
    execute("CREATE DATABASE tienda OWNER tienda");
    execute("CREATE DATABASE lobby");
  }

  @AfterAll
  void stop() {
    foreign.close();
  }

  private void execute(String sql) throws SQLException {
    DatabaseAddress owner = foreign.address().withName("postgres");
    try (Connection connection =
            DriverManager.getConnection(owner.toJdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String url(String user, String password, int port, String database) {
    return "postgresql://%s:%s@127.0.0.1:%d/%s"
        .formatted(
            user,
            URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20"),
            port,
            database);
  }

  private int port() {
    return foreign.address().port();
  }

  private Node on(String url) {
    return new Node(folder.resolve("data"), Map.of("PUENTE_DATABASE_URL", url));
  }

  @Test
  void isSetUpByItsOwnerAndServesAShop() throws Exception {
    Node node = on(url("tienda", PASSWORD, port(), "tienda"));
    assertThat(
            node.run(
                "shop", "create", "greda", "--name=Greda", "--country=CL", "--email=a@b.example"))
        .as(node.printed())
        .isZero();
    Process server = node.serve();

    Buyer.Page page = new Buyer(node.port(), "greda.localhost").get("/es-cl");

    assertThat(page.status()).as("without a live key of payments").isEqualTo(404);
    assertThat(page.text()).contains("Greda", "Abrimos pronto");
    server.destroy();
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("data/postgres"))
        .as("no database of our own was made")
        .doesNotExist();
  }

  @Test
  void isReachedOverTlsWhenConfigured() throws Exception {
    Certificate.into(folder.resolve("foreign/data"));
    execute("ALTER SYSTEM SET ssl = on");
    execute("SELECT pg_reload_conf()");
    Node node = on(url("tienda", PASSWORD, port(), "tienda") + "?sslmode=require");
    Process server = node.serve();

    assertThat(connections("ssl")).isPositive();
    assertThat(connections("NOT ssl")).isZero();
    server.destroy();
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  /** Of the application, that are encrypted or are not. */
  private int connections(String which) throws SQLException {
    DatabaseAddress owner = foreign.address().withName("postgres");
    try (Connection connection =
            DriverManager.getConnection(owner.toJdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                """
                SELECT count(*)
                FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
                WHERE usename = 'puente_app' AND\s"""
                    + which)) {
      count.next();
      return count.getInt(1);
    }
  }

  @Test
  void aWrongPasswordIsReportedInOneLine() throws Exception {
    assertRefused(
        on(url("tienda", "not this", port(), "tienda")),
        "it does not let 'tienda' in; are name and password right?");
  }

  @Test
  void aRoleWithoutPermissionIsReportedInOneLine() throws Exception {
    assertRefused(
        on(url("guest", PASSWORD, port(), "lobby")),
        "'guest' lacks a right; it must own the database and may create roles");
  }

  @Test
  void anUnreachableDatabaseIsReportedInOneLine() throws Exception {
    assertRefused(
        on(url("tienda", PASSWORD, 1, "tienda")),
        "no PostgreSQL answers there; is it running, and is the address right?");
  }

  private static void assertRefused(Node node, String why) throws Exception {
    Node.Output output = node.execute("serve");

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.err().lines()).hasSize(1);
    assertThat(output.err())
        .startsWith("PUENTE_DATABASE_URL postgresql://")
        .contains(why)
        .doesNotContain(PASSWORD, "not this");
  }
}
