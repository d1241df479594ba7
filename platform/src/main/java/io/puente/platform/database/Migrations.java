package io.puente.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrates a database to what this release needs. Each module has its files in {@code
 * db/migration/<module>}, numbered by the minute in which they were written, so that no two
 * collide.
 */
public final class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
  private static final String MAINTENANCE_DATABASE = "postgres";

  /** The first whose grants can say whether rights are inherited. */
  private static final int OLDEST = 16;

  private Migrations() {}

  /**
   * Creates database and roles where they are missing and runs what has not run yet.
   *
   * @throws DatabaseUnusable if the database cannot be reached, is too old, or refuses
   */
  public static void run(DatabaseAddress owner) {
    try {
      createDatabase(owner);
      ApplicationRole.ensure(owner);
      int count = migrate(owner);
      if (count > 0) {
        LOG.info("migrations run={} database={}", count, owner);
      }
    } catch (SQLException e) {
      throw DatabaseUnusable.of(owner, e);
    } catch (FlywayValidateException e) {
      throw DatabaseUnusable.ofAnotherBuild(owner);
    } catch (FlywayException e) {
      throw refusal(e).map(cause -> (RuntimeException) DatabaseUnusable.of(owner, cause)).orElse(e);
    }
  }

  /** What the database itself said, if it was the database that refused. */
  private static Optional<SQLException> refusal(Throwable failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
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
      if (probe.getMetaData().getDatabaseMajorVersion() < OLDEST) {
        throw DatabaseUnusable.tooOld(
            owner, probe.getMetaData().getDatabaseProductVersion(), OLDEST);
      }
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
