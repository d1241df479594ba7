package io.puente.storefront.web;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;

/** Server-sent events (WHATWG HTML 9.2) to one browser. May be written to from any thread. */
public final class EventStream {

  private static final long BEAT_MS = 20_000;

  private final RoutingContext routing;
  private final Context eventLoop;

  /** Made on the event loop of the browser's connection, where all writing then happens. */
  EventStream(RoutingContext routing) {
    this.routing = routing;
    this.eventLoop = routing.vertx().getOrCreateContext();
  }

  /**
   * Begins; from now on events may be sent.
   *
   * @param onClose called once when the browser has gone or {@link #end} was called
   */
  public void open(Runnable onClose) {
    eventLoop.runOnContext(
        nothing -> {
          if (routing.response().closed()) {
            onClose.run();
          } else {
            begin(onClose);
          }
        });
  }

  private void begin(Runnable onClose) {
    long beat =
        routing.vertx().setPeriodic(BEAT_MS, timer -> routing.response().write(": beat\n\n"));
    routing.addEndHandler(
        done -> {
          routing.vertx().cancelTimer(beat);
          onClose.run();
        });
    routing
        .response()
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no")
        .write(": open\n\n");
  }

  /** Sends one event; a browser that reads too slowly misses some. */
  public void send(String event, String data) {
    String lines = data.replace("\n", "\ndata: ");
    eventLoop.runOnContext(
        nothing -> {
          if (!isOver() && !routing.response().writeQueueFull()) {
            routing.response().write("event: " + event + "\ndata: " + lines + "\n\n");
          }
        });
  }

  /** Ends the stream; the browser will ask for it again. */
  public void end() {
    eventLoop.runOnContext(
        nothing -> {
          if (!isOver()) {
            routing.response().end();
          }
        });
  }

  /** Refuses instead of opening. */
  public void refuse(int status) {
    eventLoop.runOnContext(
        nothing -> {
          if (!isOver()) {
            routing.response().setStatusCode(status).end();
          }
        });
  }

  private boolean isOver() {
    return routing.response().ended() || routing.response().closed();
  }
}
