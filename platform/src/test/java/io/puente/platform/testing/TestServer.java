package io.puente.platform.testing;

import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.database.EmbeddedPostgres;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Migrations;
import io.puente.platform.database.PostgresWithoutDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One PostgreSQL server for all tests of this checkout, kept in {@code target/} between runs.
 * Several processes may test at the same time.
 */
public final class TestServer {

  private static final EmbeddedPostgres SERVER = PostgresWithoutDisk.open(folder());
  private static final DatabaseAddress TEMPLATE = migratedTemplate();

  private TestServer() {}

  private static Path folder() {
    Path module = Path.of("").toAbsolutePath();
    Path root = Files.exists(module.resolve("mvnw")) ? module : module.resolveSibling("");
    return root.resolve("target/test-postgres");
  }

  private static DatabaseAddress migratedTemplate() {
    DatabaseAddress template = SERVER.address().withName(newName("template"));
    // The roles belong to the whole server, and only one process at a time can create them.
    try (FileChannel file =
            FileChannel.open(
                folder().resolve("roles.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = file.lock()) {
      Migrations.run(template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  drop(template);
                  SERVER.close();
                }));
    return template;
  }

  private static String newName(String prefix) {
    return prefix + "_" + Ids.next().toString().replace("-", "");
  }

  /** A new database with all tables and no rows. */
  public static DatabaseAddress newDatabase() {
    DatabaseAddress fresh = SERVER.address().withName(newName("test"));
    execute("CREATE DATABASE %s TEMPLATE %s".formatted(fresh.name(), TEMPLATE.name()));
    return fresh;
  }

  /** Throws a database away, cutting whoever still uses it. */
  public static void drop(DatabaseAddress database) {
    execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(database.name()));
  }

  private static synchronized void execute(String sql) {
    DatabaseAddress maintenance = SERVER.address().withName("postgres");
    try (Connection connection =
            DriverManager.getConnection(
                maintenance.toJdbcUrl(), maintenance.user(), maintenance.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
