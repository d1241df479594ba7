package io.puente.web.response;

import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** A stream of server-sent events (WHATWG HTML 9.2) to one browser. Any thread may send. */
public final class EventStream {

  private static final long HEARTBEAT_MS = 20_000;

  private final RoutingContext routing;
  private final Context eventLoop;

  /** Call this on the event loop of the browser's connection. All writing happens there. */
  public EventStream(RoutingContext routing) {
    this.routing = routing;
    this.eventLoop = routing.vertx().getOrCreateContext();
  }

  /**
   * Starts the response. Events can be sent from now on.
   *
   * @param onClose called once, when the browser has left or {@link #end} was called
   */
  public void open(Runnable onClose) {
    eventLoop.runOnContext(
        nothing -> {
          if (routing.response().closed()) {
            onClose.run();
          } else if (routing.request().method().equals(HttpMethod.HEAD)) {
            writeHead();
            routing.response().end();
            onClose.run();
          } else {
            begin(onClose);
          }
        });
  }

  private void begin(Runnable onClose) {
    long heartbeat =
        routing
            .vertx()
            .setPeriodic(HEARTBEAT_MS, timer -> routing.response().write(": heartbeat\n\n"));
    routing.addEndHandler(
        done -> {
          routing.vertx().cancelTimer(heartbeat);
          onClose.run();
        });
    writeHead();
    routing.response().setChunked(true).write(": open\n\n");
  }

  private void writeHead() {
    routing
        .response()
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no");
  }

  /** Sends one event. A browser that reads too slowly misses some. */
  public void send(String event, String data) {
    String lines = data.replace("\n", "\ndata: ");
    eventLoop.runOnContext(
        nothing -> {
          if (!isClosed() && !routing.response().writeQueueFull()) {
            routing.response().write("event: " + event + "\ndata: " + lines + "\n\n");
          }
        });
  }

  /** Ends the stream. The browser will connect again. */
  public void end() {
    eventLoop.runOnContext(
        nothing -> {
          if (!isClosed()) {
            routing.response().end();
          }
        });
  }

  /** Ends the response with a status instead of opening the stream. */
  public void refuse(int status) {
    eventLoop.runOnContext(
        nothing -> {
          if (!isClosed()) {
            routing.response().setStatusCode(status).end();
          }
        });
  }

  private boolean isClosed() {
    return routing.response().ended() || routing.response().closed();
  }
}
