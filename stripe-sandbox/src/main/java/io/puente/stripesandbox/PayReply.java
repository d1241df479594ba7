package io.puente.stripesandbox;

import io.vertx.core.http.HttpServerResponse;

/**
 * What a browser gets: a page, or another address.
 *
 * @param formTarget the origin that the page's form may lead to besides our own
 */
record PayReply(int status, String html, String location, String formTarget) {

  static PayReply page(int status, String html, String formTarget) {
    return new PayReply(status, html, "", formTarget);
  }

  static PayReply notFound(String html) {
    return new PayReply(404, html, "", "");
  }

  static PayReply redirect(String location) {
    return new PayReply(303, "", location, "");
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
