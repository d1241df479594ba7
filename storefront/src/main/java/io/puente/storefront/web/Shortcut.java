package io.puente.storefront.web;

import io.puente.storefront.shop.Shop;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Answers a page that is there already before anything else is looked at. On the event loop. */
record Shortcut(WebParts parts, Visits visits, Replies replies) {

  void answer(RoutingContext context) {
    Optional<Shop> shop = visits.shop(context);
    Body body =
        shop.isEmpty() ? null : parts.cache().present(shop.get().tenant(), context.request().uri());
    if (body == null) {
      context.next();
      return;
    }
    CachedPage.send(context, body, visits, replies);
  }
}
