package io.puente.platform.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is and who signs in, as {@code
 * postgresql://user:password@host:port/name}.
 *
 * @param tls whether the connection must be encrypted ({@code ?sslmode=require})
 * @param socketFolder where its socket is, if it is on this machine and has one, else empty
 */
public record DatabaseAddress(
    String host,
    int port,
    String name,
    String user,
    String password,
    boolean tls,
    String socketFolder) {

  private static final int POSTGRESQL_PORT = 5432;
  private static final String SHAPE = "must look like postgresql://user:password@host:port/name";

  /** An address on the network. */
  public DatabaseAddress(
      String host, int port, String name, String user, String password, boolean tls) {
    this(host, port, name, user, password, tls, "");
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if a part is missing; the message never holds the password
   */
  public static DatabaseAddress of(String url) {
    URI uri = parsed(url);
    if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
      throw new IllegalArgumentException("must begin with postgresql://");
    }
    String userInfo = uri.getRawUserInfo();
    if (uri.getHost() == null || userInfo == null || userInfo.indexOf(':') < 0) {
      throw new IllegalArgumentException(SHAPE);
    }
    String path = uri.getPath();
    if (path == null || path.length() < 2) {
      throw new IllegalArgumentException("must name a database after the host");
    }
    int colon = userInfo.indexOf(':');
    return new DatabaseAddress(
        uri.getHost(),
        uri.getPort() < 0 ? POSTGRESQL_PORT : uri.getPort(),
        path.substring(1),
        decoded(userInfo.substring(0, colon)),
        decoded(userInfo.substring(colon + 1)),
        isEncrypted(uri.getQuery()));
  }

  /** What is asked for and not understood must not be answered by an open connection. */
  private static boolean isEncrypted(@Nullable String query) {
    return switch (query) {
      case null -> false;
      case "sslmode=disable" -> false;
      case "sslmode=require" -> true;
      default ->
          throw new IllegalArgumentException(
              "may end with ?sslmode=require or ?sslmode=disable, and with nothing else");
    };
  }

  /** The parser's own message would repeat the address, password and all. */
  private static URI parsed(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          SHAPE + "; write special characters of the password as %XX");
    }
  }

  /** A plus sign is itself here; only forms write blanks so. */
  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  public DatabaseAddress withName(String other) {
    return new DatabaseAddress(host, port, other, user, password, tls, socketFolder);
  }

  public DatabaseAddress signedInAs(String otherUser, String otherPassword) {
    return new DatabaseAddress(host, port, name, otherUser, otherPassword, tls, socketFolder);
  }

  DatabaseAddress withSocketIn(String folder) {
    return new DatabaseAddress(host, port, name, user, password, tls, folder);
  }

  /** The host for a client that takes a folder for one, as PostgreSQL's own do (libpq 32.1.2). */
  String nearestHost() {
    return socketFolder.isEmpty() ? host : socketFolder;
  }

  public String toJdbcUrl() {
    return "jdbc:postgresql://%s:%d/%s%s"
        .formatted(host, port, name, tls ? "?sslmode=require" : "");
  }

  @Override
  public String toString() {
    return "postgresql://%s@%s:%d/%s".formatted(user, host, port, name);
  }
}
