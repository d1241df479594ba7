package io.puente.bench.load;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.jspecify.annotations.Nullable;

/** A request that is sent many times. */
record RequestTemplate(RequestOptions options, @Nullable Buffer body) {

  static RequestTemplate page(String path, String cookie) {
    RequestOptions options =
        new RequestOptions().setURI(path).putHeader("Accept-Encoding", "gzip, br");
    return new RequestTemplate(
        cookie.isEmpty() ? options : options.putHeader("Cookie", cookie), null);
  }

  static RequestTemplate posted(String path, String json) {
    return new RequestTemplate(
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setURI(path)
            .putHeader("Content-Type", "application/json")
            .putHeader("Accept-Language", "es"),
        Buffer.buffer(json));
  }

  Future<HttpClientResponse> send(HttpClientRequest request) {
    return body == null ? request.send() : request.send(body);
  }
}
