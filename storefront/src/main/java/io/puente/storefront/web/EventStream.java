package io.puente.storefront.web;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;

/** Server-sent events (WHATWG HTML 9.2) to one browser. May be written to from any thread. */
public final class EventStream {

  private static final long BEAT_MS = 20_000;

  private final RoutingContext routing;
  private final Context eventLoop;

  EventStream(RoutingContext routing) {
    this.routing = routing;
    this.eventLoop = routing.vertx().getOrCreateContext();
  }

  /** Begins; from now on events may be sent. */
  public void open(Runnable onClose) {
    routing
        .response()
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no")
        .write(": open\n\n");
    long beat =
        routing.vertx().setPeriodic(BEAT_MS, timer -> routing.response().write(": beat\n\n"));
    routing
        .response()
        .closeHandler(
            nothing -> {
              routing.vertx().cancelTimer(beat);
              onClose.run();
            });
  }

  /** Sends one event; a browser that reads too slowly misses some. */
  public void send(String event, String data) {
    String lines = data.replace("\n", "\ndata: ");
    eventLoop.runOnContext(
        nothing -> {
          if (!routing.response().closed() && !routing.response().writeQueueFull()) {
            routing.response().write("event: " + event + "\ndata: " + lines + "\n\n");
          }
        });
  }

  /** Refuses instead of opening. */
  public void refuse(int status) {
    routing.response().setStatusCode(status).end();
  }
}
