package io.puente.web.request;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/**
 * A webhook call. Its signature is over the raw body.
 *
 * @param pathParameters one of them names the site
 */
public record WebhookRequest(
    Map<String, String> pathParameters, MultiMap headers, Buffer body, String requestId) {

  public static WebhookRequest read(RoutingContext context) {
    Buffer body = context.body().buffer();
    return new WebhookRequest(
        context.pathParams(),
        context.request().headers(),
        body == null ? Buffer.buffer() : body,
        RequestLog.id(context));
  }

  public String pathParameter(String name) {
    return Optional.ofNullable(pathParameters.get(name)).orElseThrow();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
