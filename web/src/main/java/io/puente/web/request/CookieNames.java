package io.puente.web.request;

/**
 * The names of this server's cookies. With HTTPS a name begins with {@code __Host-}, which binds
 * the cookie to one host (RFC 6265bis).
 *
 * @param secure whether browsers use HTTPS
 */
public record CookieNames(boolean secure) {

  public static final String VISITOR = "puente_visitor";
  public static final String SESSION = "puente_session";

  private static final String OURS = "puente_";
  private static final String HOST_PREFIX = "__Host-";

  /** The name as it goes over the wire. */
  public String onTheWire(String name) {
    return secure ? HOST_PREFIX + name : name;
  }

  /** Whether a cookie from a browser is one of this server's. */
  boolean isOurs(String onTheWire) {
    return onTheWire.startsWith(onTheWire(OURS));
  }

  String withoutHostPrefix(String onTheWire) {
    return secure ? onTheWire.substring(HOST_PREFIX.length()) : onTheWire;
  }
}
