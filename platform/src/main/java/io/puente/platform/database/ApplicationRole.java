package io.puente.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * The database role of the application. It owns no table and cannot bypass row-level security; to
 * act for the operator it must say so with {@code SET ROLE}.
 *
 * <p>Its password follows from the owner's (HMAC-SHA-256), so that every node of one address finds
 * the same without being told a second secret.
 */
final class ApplicationRole {

  static final String NAME = "puente_app";
  static final String OPERATOR = "puente_operator";

  /** One node at a time sets up roles and tables; the number is arbitrary. */
  private static final long SETUP_LOCK = 0x7075656E7465L;

  private ApplicationRole() {}

  static DatabaseAddress of(DatabaseAddress owner) {
    return owner.signedInAs(NAME, password(owner.password()));
  }

  private static String password(String ownerPassword) {
    byte[] derived = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, ownerPassword).hmac(NAME);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
  }

  /** Creates the roles or corrects their rights, unless the application can already sign in. */
  static void ensure(DatabaseAddress owner) throws SQLException {
    if (canSignIn(of(owner))) {
      return;
    }
    try (Connection connection = connect(owner);
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(" + SETUP_LOCK + ")");
      create(statement, connection, OPERATOR, "NOLOGIN");
      create(statement, connection, NAME, "LOGIN");
      removeDangerousRights(statement);
      statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(NAME, password(owner.password())));
      statement.execute("GRANT %s TO %s WITH INHERIT FALSE, SET TRUE".formatted(OPERATOR, NAME));
    }
  }

  private static void create(Statement statement, Connection connection, String role, String signIn)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM pg_roles WHERE rolname = ?")) {
      query.setString(1, role);
      try (ResultSet found = query.executeQuery()) {
        if (!found.next()) {
          statement.execute("CREATE ROLE " + role + " " + signIn);
        }
      }
    }
  }

  /**
   * Removes rights that would bypass row-level security from a role that existed before. A new role
   * has none of them, and only a superuser may name them.
   */
  private static void removeDangerousRights(Statement statement) throws SQLException {
    try (ResultSet strong =
        statement.executeQuery(
            """
            SELECT 1
            FROM pg_roles
            WHERE rolname = '%s'
              AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole)
            """
                .formatted(NAME))) {
      if (!strong.next()) {
        return;
      }
    }
    statement.execute("ALTER ROLE " + NAME + " NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE");
  }

  private static boolean canSignIn(DatabaseAddress application) {
    try (Connection connection = connect(application)) {
      return connection.isValid(2);
    } catch (SQLException refused) {
      return false;
    }
  }

  static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.toJdbcUrl(), address.user(), address.password());
  }
}
