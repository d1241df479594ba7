package io.puente.stripesandbox;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** A request's body, given up as soon as it is too large. */
final class LimitedBody {
  private LimitedBody() {}

  static Future<Buffer> of(HttpServerRequest request, int most) {
    Promise<Buffer> promise = Promise.promise();
    Buffer body = Buffer.buffer();
    request.handler(
        part -> {
          if (body.length() + part.length() <= most) {
            body.appendBuffer(part);
          } else {
            promise.tryFail("The body is larger than " + most);
          }
        });
    request.endHandler(end -> promise.tryComplete(body));
    request.exceptionHandler(promise::tryFail);
    return promise.future();
  }
}
