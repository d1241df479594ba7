package io.puente.web;

import io.puente.web.response.Answer;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;

/**
 * Refuses posts that a page of another site has caused. Browsers say where a post comes from, by
 * Fetch Metadata or by the Origin header. A post without either is refused, too.
 */
record SameOrigin(Failures failures) {

  void check(RoutingContext context) {
    String fetchSite = context.request().getHeader("Sec-Fetch-Site");
    String origin = context.request().getHeader("Origin");
    boolean same =
        fetchSite != null
            ? fetchSite.equals("same-origin")
            : origin != null && isSame(origin, context);
    if (same) {
      context.next();
    } else {
      failures.problem(context, new Answer.Problem(403, "cross-site"));
    }
  }

  private static boolean isSame(String origin, RoutingContext context) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null
          && authority.equalsIgnoreCase(String.valueOf(context.request().authority()));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
