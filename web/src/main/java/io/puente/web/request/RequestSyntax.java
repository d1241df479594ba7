package io.puente.web.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request may say in one way only, so that this server and any proxy before it read the
 * same: for which host it is (RFC 9112, 3.2), and where its body ends (RFC 9112, 6.1).
 */
public final class RequestSyntax {

  private static final Pattern WHOLE_URI = Pattern.compile("(?i)http(s?)://([^/?#]*).*");
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private RequestSyntax() {}

  /** A handler before every route. After an ambiguous request, the connection is of no use. */
  public static void check(RoutingContext context) {
    if (!isUnambiguous(context.request())) {
      context.addEndHandler(answered -> context.request().connection().close());
      context.fail(400);
    } else if (!RequestUri.isWellFormed(context)) {
      context.fail(400);
    } else {
      context.next();
    }
  }

  /** Whether the request names one host, and has a body of a length or in chunks, if any. */
  public static boolean isUnambiguous(HttpServerRequest request) {
    return namesOneHost(request) && hasKnownCoding(request);
  }

  /**
   * A request of HTTP/1.0 may name no host. A request line with a whole URI must name the host that
   * the header names; RFC 9112, 3.2.2, allows to ignore the header, but no client that follows 3.2
   * sends two.
   */
  private static boolean namesOneHost(HttpServerRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
    HostAndPort authority = request.authority();
    boolean named = authority != null && !authority.host().isEmpty();
    if (hosts.size() > 1 || (hosts.size() == 1 && !named)) {
      return false;
    }
    String uri = request.uri();
    return uri.startsWith("/") || uri.equals("*") || isUriOf(uri, authority);
  }

  private static boolean isUriOf(String uri, @Nullable HostAndPort authority) {
    Matcher parts = WHOLE_URI.matcher(uri);
    if (authority == null || !parts.matches()) {
      return false;
    }
    int usualPort = parts.group(1).isEmpty() ? HTTP_PORT : HTTPS_PORT;
    HostAndPort named = HostAndPort.parseAuthority(parts.group(2), -1);
    return named != null
        && named.host().equalsIgnoreCase(authority.host())
        && port(named, usualPort) == port(authority, usualPort);
  }

  private static int port(HostAndPort authority, int usual) {
    return authority.port() < 0 ? usual : authority.port();
  }

  private static boolean hasKnownCoding(HttpServerRequest request) {
    List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    return codings.isEmpty()
        || (codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked"));
  }
}
