package io.puente.stripesandbox;

import io.vertx.core.http.HttpServerResponse;

/**
 * A response to a browser: a page or a redirect.
 *
 * @param formTarget the other origin to which the page's form may redirect
 */
record PageResponse(int status, String html, String location, String formTarget) {

  static PageResponse page(int status, String html, String formTarget) {
    return new PageResponse(status, html, "", formTarget);
  }

  static PageResponse notFound(String html) {
    return new PageResponse(404, html, "", "");
  }

  static PageResponse redirect(String location) {
    return new PageResponse(303, "", location, "");
  }

  void send(HttpServerResponse response) {
    response
        .setStatusCode(status)
        .putHeader("Cache-Control", "no-store")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("X-Robots-Tag", "noindex")
        .putHeader(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' "
                + formTarget);
    if (!location.isEmpty()) {
      response.putHeader("Location", location).end();
    } else {
      response.putHeader("Content-Type", "text/html; charset=utf-8").end(html);
    }
  }
}
