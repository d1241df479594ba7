package io.puente.storefront.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/** Sets the site's cookies: no script reads them, and no other site's post brings them along. */
record Cookies(Site site) {

  private static final Duration VISITOR_LIFE = Duration.ofDays(90);

  /** Every visitor gets a secret with the first page, so that a cart can be told apart. */
  void remember(Visitor visitor, HttpServerResponse response) {
    if (visitor.isNew()) {
      set(new CookieChange(Visits.VISITOR, visitor.secret(), VISITOR_LIFE), response);
    }
  }

  void set(CookieChange change, HttpServerResponse response) {
    response.addCookie(
        Cookie.cookie(site.cookie(change.name()), change.value())
            .setHttpOnly(true)
            .setPath("/")
            .setMaxAge(change.life().toSeconds())
            .setSameSite(CookieSameSite.LAX)
            .setSecure(site.secure()));
  }
}
