package io.puente.web.request;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * Path and query of a request. A URI with a broken percent-encoding, or with an encoded NUL that no
 * text in the database can hold, is malformed: nothing of it is decoded.
 */
public final class RequestUri {

  private static final int ENCODED_LENGTH = 3;

  private RequestUri() {}

  /** Whether a URI can be decoded (RFC 3986, 2.1) and has no NUL in it. */
  public static boolean isWellFormed(String uri) {
    int percent = uri.indexOf('%');
    while (percent >= 0) {
      if (percent + ENCODED_LENGTH > uri.length()) {
        return false;
      }
      int high = Character.digit(uri.charAt(percent + 1), 16);
      int low = Character.digit(uri.charAt(percent + 2), 16);
      if (high < 0 || low < 0 || high + low == 0) {
        return false;
      }
      percent = uri.indexOf('%', percent + ENCODED_LENGTH);
    }
    return uri.indexOf('\0') < 0;
  }

  static boolean isWellFormed(RoutingContext context) {
    return isWellFormed(context.request().uri());
  }

  /** The normalized path; of a malformed URI, the root. */
  static String path(RoutingContext context) {
    return isWellFormed(context) ? context.normalizedPath() : "/";
  }

  /** The query; of a malformed URI, none. */
  static MultiMap query(RoutingContext context) {
    return isWellFormed(context) ? context.queryParams() : MultiMap.caseInsensitiveMultiMap();
  }

  /** Whether the path begins like this, as far as it can be read. */
  public static boolean startsWith(RoutingContext context, String root) {
    String path = isWellFormed(context) ? context.normalizedPath() : context.request().path();
    return path != null && path.startsWith(root);
  }
}
