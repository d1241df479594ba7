package io.puente.web.response;

import io.puente.web.request.CookieNames;
import io.puente.web.request.Visitor;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/** Sets cookies that scripts cannot read and that posts from other sites do not carry. */
record Cookies(CookieNames names) {

  private static final Duration VISITOR_LIFE = Duration.ofDays(90);

  /** Gives a new visitor a token with the first page. */
  void remember(Visitor visitor, HttpServerResponse response) {
    if (visitor.isNew()) {
      set(new CookieChange(CookieNames.VISITOR, visitor.token(), VISITOR_LIFE), response);
    }
  }

  void set(CookieChange change, HttpServerResponse response) {
    response.addCookie(
        Cookie.cookie(names.onTheWire(change.name()), change.value())
            .setHttpOnly(true)
            .setPath("/")
            .setMaxAge(change.life().toSeconds())
            .setSameSite(CookieSameSite.LAX)
            .setSecure(names.secure()));
  }
}
