package io.puente.storefront.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/** What a machine has sent: the raw body, which its signature is over, and its headers. */
public record Hook(
    Map<String, String> names, io.vertx.core.MultiMap headers, Buffer body, String requestId) {

  static Hook read(RoutingContext context) {
    Buffer body = context.body().buffer();
    return new Hook(
        context.pathParams(),
        context.request().headers(),
        body == null ? Buffer.buffer() : body,
        RequestLog.id(context));
  }

  /** The slug of the shop whose door it is. */
  String shop() {
    return names.getOrDefault("shop", "");
  }

  public String name(String part) {
    return Optional.ofNullable(names.get(part)).orElseThrow();
  }

  public Optional<String> header(String header) {
    return Optional.ofNullable(headers.get(header));
  }

  /** What a machine is told: a status, and a word for whoever reads its logs. */
  public record Answer(int status, String text) {}
}
