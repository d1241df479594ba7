package io.puente.storefront.web;

import io.puente.storefront.shop.Shop;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * Answers a page that is there already, before a router looks at the request. On the event loop.
 */
record Shortcut(WebParts parts, Visits visits, Replies replies, RequestLog log) {

  /** Whether it was there and has been sent. */
  boolean answers(HttpServerRequest request) {
    if (!request.method().equals(HttpMethod.GET) || RequestLog.tellsAll()) {
      return false;
    }
    long started = System.nanoTime();
    Optional<Shop> shop = visits.shop(request);
    Body body = shop.isEmpty() ? null : parts.cache().present(shop.get().tenant(), request.uri());
    if (body == null) {
      return false;
    }
    replies.securityHeaders(request.response());
    replies.page(request, body, visits.visitor(request));
    log.fromMemory(started);
    return true;
  }
}
