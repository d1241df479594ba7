package io.puente.storefront.web;

import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Locale;

/**
 * Refuses posts that another site's page has caused. Every browser of today says where a post comes
 * from (Fetch Metadata, or the Origin header); who says nothing is refused, too.
 */
record SameSite(Replies replies) {

  void check(RoutingContext context) {
    String fetchSite = context.request().getHeader("Sec-Fetch-Site");
    String origin = context.request().getHeader("Origin");
    boolean own =
        fetchSite != null
            ? fetchSite.equals("same-origin")
            : origin != null && isOwn(origin, context);
    if (own) {
      context.next();
    } else {
      replies.problem(context, new Answer.Problem(403, "cross-site"));
    }
  }

  private static boolean isOwn(String origin, RoutingContext context) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null
          && authority.equalsIgnoreCase(
              String.valueOf(context.request().authority()).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
