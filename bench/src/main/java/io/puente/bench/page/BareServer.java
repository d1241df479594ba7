package io.puente.bench.page;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The control: a Vert.x server that does nothing but send the same bytes, one event loop a core.
 * Arguments: port, file of the body, content type, content encoding.
 */
final class BareServer extends VerticleBase {

  private final int port;
  private final Buffer body;
  private final CharSequence type;
  private final CharSequence encoding;

  private BareServer(int port, Buffer body, CharSequence type, CharSequence encoding) {
    this.port = port;
    this.body = body;
    this.type = type;
    this.encoding = encoding;
  }

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    Buffer body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
    CharSequence type = HttpHeaders.createOptimized(arguments[2]);
    CharSequence encoding = HttpHeaders.createOptimized(arguments[3]);
    Vertx.vertx()
        .deployVerticle(
            () -> new BareServer(port, body, type, encoding),
            new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()))
        .await();
  }

  @Override
  public Future<?> start() {
    return vertx
        .createHttpServer()
        .requestHandler(
            request ->
                request
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, type)
                    .putHeader(HttpHeaders.CONTENT_ENCODING, encoding)
                    .end(body))
        .listen(port, "127.0.0.1");
  }
}
