package io.puente.web;

import io.puente.web.response.Answer;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Refuses posts that a page of another site has caused. Browsers say where a post comes from, by
 * Fetch Metadata or by the Origin header. A post without either is refused, too.
 *
 * @param secure whether browsers use HTTPS: an origin is scheme, host and port (RFC 6454)
 */
record SameOrigin(Failures failures, boolean secure) {

  void check(RoutingContext context) {
    String fetchSite = context.request().getHeader("Sec-Fetch-Site");
    String origin = context.request().getHeader("Origin");
    boolean same =
        fetchSite != null
            ? fetchSite.equals("same-origin")
            : origin != null && isSame(origin, context.request().authority());
    if (same) {
      context.next();
    } else {
      failures.problem(context, new Answer.Problem(403, "cross-site"));
    }
  }

  private boolean isSame(String origin, @Nullable HostAndPort authority) {
    String scheme = secure ? "https" : "http";
    try {
      URI from = URI.create(origin.toLowerCase(Locale.ROOT));
      return authority != null
          && scheme.equals(from.getScheme())
          && authority.host().equalsIgnoreCase(from.getHost())
          && port(authority.port()) == port(from.getPort())
          && from.getRawUserInfo() == null
          && from.getRawPath().isEmpty();
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** Browsers leave the default port out. */
  private int port(int written) {
    int usual = secure ? 443 : 80;
    return written < 0 ? usual : written;
  }
}
