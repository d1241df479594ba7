package io.puente.platform.database;

import java.sql.SQLException;

/**
 * A database that Puente cannot work with. The message says why and what to do about it, and never
 * holds a password.
 */
public final class DatabaseUnusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private DatabaseUnusable(String message, SQLException cause) {
    super(message, cause);
  }

  /** By the classes and codes of PostgreSQL's appendix A. */
  static DatabaseUnusable of(DatabaseAddress owner, SQLException cause) {
    String state = cause.getSQLState() == null ? "" : cause.getSQLState();
    String advice =
        switch (state) {
          case "28P01", "28000" ->
              "it does not let '%s' in; are name and password right?".formatted(owner.user());
          case "3D000" -> "there is no database '%s'.".formatted(owner.name());
          case "42501" ->
              ("'%s' lacks a right; it must own the database and may create roles"
                      + " (ALTER ROLE … CREATEROLE).")
                  .formatted(owner.user());
          default ->
              state.startsWith("08")
                  ? "no PostgreSQL answers there; is it running, and is the address right?"
                  : "it refuses.";
        };
    return new DatabaseUnusable(
        "PUENTE_DATABASE_URL %s: %s (%s)".formatted(owner, advice, firstLine(cause)), cause);
  }

  static DatabaseUnusable tooOld(DatabaseAddress owner, String version, int least) {
    return new DatabaseUnusable(
        "PUENTE_DATABASE_URL %s: PostgreSQL %s answers there; Puente needs %d or newer."
            .formatted(owner, version, least),
        new SQLException("too old"));
  }

  static DatabaseUnusable ofAnotherBuild(DatabaseAddress owner) {
    return new DatabaseUnusable(
        ("The database %s was made by a build of Puente before its first release, which this one"
                + " cannot read; start with an empty one (another PUENTE_DATA or PUENTE_DATABASE_URL).")
            .formatted(owner),
        new SQLException("made by another build"));
  }

  static DatabaseUnusable asRoot() {
    return new DatabaseUnusable(
        "PostgreSQL does not run as root, and this machine has neither unshare nor setpriv with the"
            + " right to run it as nobody. Start Puente as another user, or set"
            + " PUENTE_DATABASE_URL.",
        new SQLException("runs as root"));
  }

  private static String firstLine(SQLException cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
