package io.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.web.response.EventStream;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.junit5.Checkpoint;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class EventStreamTest {

  private TestServer server;
  private HttpClient client;
  private volatile Web.StreamHandler handler = (request, stream) -> stream.refuse(401);

  @BeforeEach
  void start(Vertx vertx) {
    server =
        new TestServer(
            vertx, web -> web.stream("/live", (request, stream) -> handler.open(request, stream)));
    client = vertx.createHttpClient();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private Future<HttpClientResponse> connect(String host) {
    return connect(HttpMethod.GET, host);
  }

  private Future<HttpClientResponse> connect(HttpMethod method, String host) {
    return client
        .request(
            new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(server.port(), "127.0.0.1"))
                .setHost(host)
                .setPort(server.port())
                .setURI("/live"))
        .compose(request -> request.send());
  }

  @Test
  void headOfAStreamHasItsHeadersAndEnds(VertxTestContext test) {
    Checkpoint answered = test.checkpoint();
    Checkpoint left = test.checkpoint();
    handler = (request, stream) -> stream.open(left::flag);
    connect(HttpMethod.HEAD, "north.example")
        .compose(response -> response.end().map(ended -> response.getHeader("Content-Type")))
        .onComplete(
            test.succeeding(
                type ->
                    test.verify(
                        () -> {
                          assertThat(type).isEqualTo("text/event-stream");
                          answered.flag();
                        })));
  }

  @Test
  void theBrowserReceivesEventsAndTheServerNoticesWhenItLeaves(VertxTestContext test) {
    Checkpoint received = test.checkpoint();
    Checkpoint left = test.checkpoint();
    handler =
        (request, stream) -> {
          stream.open(left::flag);
          stream.send("board", "one\ntwo of " + request.site().name());
        };
    connect("north.example")
        .onComplete(
            test.succeeding(
                response -> {
                  test.verify(
                      () ->
                          assertThat(response.getHeader("Content-Type"))
                              .isEqualTo("text/event-stream"));
                  Buffer all = Buffer.buffer();
                  response.handler(
                      chunk -> {
                        all.appendBuffer(chunk);
                        if (all.toString().endsWith("two of north\n\n")) {
                          test.verify(
                              () ->
                                  assertThat(all.toString())
                                      .isEqualTo(
                                          """
                                          : open

                                          event: board
                                          data: one
                                          data: two of north

                                          """));
                          received.flag();
                          response.request().connection().close();
                        }
                      });
                }));
  }

  @Test
  void theServerCanEndAStream(VertxTestContext test) {
    Checkpoint ended = test.checkpoint();
    Checkpoint closed = test.checkpoint();
    handler =
        (request, stream) -> {
          stream.open(closed::flag);
          stream.end();
          stream.send("board", "too late");
        };
    connect("north.example")
        .compose(HttpClientResponse::body)
        .onComplete(
            test.succeeding(
                body -> {
                  test.verify(() -> assertThat(body).hasToString(": open\n\n"));
                  ended.flag();
                }));
  }

  @Test
  void aRefusedStreamHasAStatusAndNoEvents(VertxTestContext test) {
    handler = (request, stream) -> refuse(stream);
    connect("north.example")
        .onComplete(
            test.succeeding(
                response -> {
                  test.verify(() -> assertThat(response.statusCode()).isEqualTo(401));
                  test.completeNow();
                }));
  }

  private static void refuse(EventStream stream) {
    stream.refuse(401);
    stream.send("board", "not for you");
  }

  @Test
  void aHostWithoutASiteHasNoStream(VertxTestContext test) {
    handler = (request, stream) -> test.failNow("opened");
    connect("nowhere.example")
        .onComplete(
            test.succeeding(
                response -> {
                  test.verify(() -> assertThat(response.statusCode()).isEqualTo(404));
                  test.completeNow();
                }));
  }
}
