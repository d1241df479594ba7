package io.puente.stripesandbox;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Reads a request's body and fails as soon as it exceeds a limit. */
final class LimitedBody {
  private LimitedBody() {}

  static Future<Buffer> of(HttpServerRequest request, int maxBytes) {
    Promise<Buffer> promise = Promise.promise();
    Buffer body = Buffer.buffer();
    request.handler(
        part -> {
          if (body.length() + part.length() <= maxBytes) {
            body.appendBuffer(part);
          } else {
            promise.tryFail("The body is larger than " + maxBytes + " bytes");
          }
        });
    request.endHandler(end -> promise.tryComplete(body));
    request.exceptionHandler(promise::tryFail);
    return promise.future();
  }
}
