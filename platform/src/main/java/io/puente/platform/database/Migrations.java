package io.puente.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the shape this release needs. Each module keeps its own files in {@code
 * db/migration/<module>}, numbered by the minute they were written, so that no two collide.
 */
public final class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
  private static final String MAINTENANCE_DATABASE = "postgres";

  private Migrations() {}

  /** Creates database and roles where they are missing and runs what has not run yet. */
  public static void run(DatabaseAddress owner) {
    try {
      createDatabase(owner);
      ApplicationRole.ensure(owner);
      int count = migrate(owner);
      if (count > 0) {
        LOG.info("migrations run={} database={}", count, owner);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The database %s is not usable: %s".formatted(owner, e.getMessage()), e);
    }
  }

  private static int migrate(DatabaseAddress owner) {
    return Flyway.configure()
        .dataSource(owner.toJdbcUrl(), owner.user(), owner.password())
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  private static void createDatabase(DatabaseAddress owner) throws SQLException {
    try (Connection probe = ApplicationRole.connect(owner)) {
      return;
    } catch (SQLException e) {
      if (!"3D000".equals(e.getSQLState())) { // invalid_catalog_name: the database does not exist
        throw e;
      }
    }
    try (Connection connection = ApplicationRole.connect(owner.withName(MAINTENANCE_DATABASE));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE \"" + owner.name().replace("\"", "\"\"") + "\"");
    }
  }
}
