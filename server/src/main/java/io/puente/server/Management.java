package io.puente.server;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.puente.platform.database.Database;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an operator's machines ask: {@code /health/live} whether the process is worth keeping,
 * {@code /health/ready} whether to send it requests, {@code /metrics} in Prometheus' text format.
 * On the loopback interface only.
 */
final class Management {

  private static final Logger LOG = LoggerFactory.getLogger(Management.class);

  private final Database database;
  private final PrometheusMeterRegistry meters;
  private final HttpServer server;
  private final JvmGcMetrics pauses = new JvmGcMetrics();
  private volatile boolean leaving;

  Management(Vertx vertx, int port, Database database, PrometheusMeterRegistry meters) {
    this.database = database;
    this.meters = meters;
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    pauses.bindTo(meters);
    server =
        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1").await();
  }

  int port() {
    return server.actualPort();
  }

  /** From now on the node is not ready, though it still finishes what it has begun. */
  void leaving() {
    leaving = true;
  }

  private void answer(HttpServerRequest request) {
    switch (String.valueOf(request.path())) {
      case "/health/live" -> say(request, 200, "live\n");
      case "/health/ready" -> Thread.ofVirtual().start(() -> ready(request));
      case "/metrics" ->
          request
              .response()
              .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
              .end(meters.scrape());
      default -> say(request, 404, "unknown\n");
    }
  }

  private void ready(HttpServerRequest request) {
    if (leaving) {
      say(request, 503, "leaving\n");
      return;
    }
    try {
      database.<Integer>asOperator(tx -> tx.update("SELECT 1"));
      say(request, 200, "ready\n");
    } catch (Exception e) {
      LOG.warn("not ready: {}", e.toString());
      say(request, 503, "no database\n");
    }
  }

  private static void say(HttpServerRequest request, int status, String text) {
    request.response().setStatusCode(status).putHeader("Content-Type", "text/plain").end(text);
  }

  void close() {
    pauses.close();
    server.close().await();
  }
}
