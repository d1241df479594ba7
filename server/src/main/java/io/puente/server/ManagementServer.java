package io.puente.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.puente.landedcost.Country;
import io.puente.platform.database.Database;
import io.puente.platform.network.LoopbackName;
import io.puente.trade.review.RuleReviews;
import io.puente.web.request.RequestSyntax;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server of the operator, on the loopback interface only: {@code /health/live} says
 * whether the process runs, {@code /health/ready} whether it accepts requests, with a line for each
 * country whose import rules are past their review, and {@code /metrics} has the metrics in
 * Prometheus' text format. The demonstration has a mailbox beside them, with every email. It
 * answers to names of the loopback interface only.
 */
final class ManagementServer {

  private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);

  private final Database database;
  private final PrometheusMeterRegistry meters;
  private final RuleReviews reviews;
  private final Optional<Mailbox> mailbox;
  private final HttpServer server;
  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
  private volatile boolean stopping;

  ManagementServer(
      Vertx vertx,
      int port,
      Database database,
      PrometheusMeterRegistry meters,
      RuleReviews reviews,
      Optional<Mailbox> mailbox) {
    this.mailbox = mailbox;
    this.database = database;
    this.meters = meters;
    this.reviews = reviews;
    reviews.destinations().forEach(this::measureReview);
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    garbageCollection.bindTo(meters);
    server =
        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1").await();
  }

  private void measureReview(Country destination) {
    Gauge.builder("puente.rules.review.days", () -> reviews.daysLeft(destination))
        .description("days until the import rules must be reviewed; negative once that is late")
        .tag("destination", destination.code())
        .register(meters);
  }

  int port() {
    return server.actualPort();
  }

  /** From now on the node is not ready. It still finishes the requests that are running. */
  void stopAcceptingRequests() {
    stopping = true;
  }

  private void answer(HttpServerRequest request) {
    if (!RequestSyntax.isUnambiguous(request)) {
      respond(request, 400, "malformed\n");
      return;
    }
    if (!isForThisServer(request)) {
      respond(request, 421, "not the name of this server\n");
      return;
    }
    String path = String.valueOf(request.path());
    if (mailbox.isPresent() && Mailbox.isPath(path)) {
      Thread.ofVirtual().start(() -> mailbox.get().answer(request));
      return;
    }
    switch (path) {
      case "/health/live" -> respond(request, 200, "live\n");
      case "/health/ready" -> Thread.ofVirtual().start(() -> ready(request));
      case "/metrics" ->
          request
              .response()
              .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
              .end(meters.scrape());
      default -> respond(request, 404, "unknown\n");
    }
  }

  /**
   * A page of another site can send its readers' browsers here under a name of its own, which it
   * has pointed to the loopback interface. An HTTP/1.0 client names no host and is no browser.
   */
  private static boolean isForThisServer(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    return authority == null
        ? request.version() == HttpVersion.HTTP_1_0
        : LoopbackName.is(authority.host());
  }

  private void ready(HttpServerRequest request) {
    if (stopping) {
      respond(request, 503, "stopping\n");
      return;
    }
    try {
      database.<Integer>asOperator(tx -> tx.update("SELECT 1"));
      respond(request, 200, "ready\n" + pastReview());
    } catch (Exception e) {
      LOG.warn("not ready: {}", e.toString());
      respond(request, 503, "no database\n");
    }
  }

  private String pastReview() {
    return reviews.missed().stream()
        .map(
            missed ->
                "import rules past review: %s since %s\n"
                    .formatted(missed.destination(), missed.by()))
        .distinct()
        .collect(Collectors.joining());
  }

  private static void respond(HttpServerRequest request, int status, String text) {
    request.response().setStatusCode(status).putHeader("Content-Type", "text/plain").end(text);
  }

  void close() {
    garbageCollection.close();
    server.close().await();
  }
}
