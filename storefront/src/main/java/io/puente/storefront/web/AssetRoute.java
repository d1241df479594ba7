package io.puente.storefront.web;

import io.vertx.ext.web.RoutingContext;

/** Sends assets; their names change with their content, so they may be kept for ever. */
record AssetRoute(Assets assets) {

  static final String FOR_EVER = "public, max-age=31536000, immutable";

  void answer(RoutingContext context) {
    assets
        .at(context.normalizedPath())
        .ifPresentOrElse(body -> send(context, body), () -> context.fail(404));
  }

  private void send(RoutingContext context, Body body) {
    RequestLog.fromMemory(context);
    body.send(context.request(), FOR_EVER);
  }
}
