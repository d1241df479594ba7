package io.puente.web.request;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Measures every request and logs it. A request that was answered from memory is logged at level
 * DEBUG only. A log line has no personal data: no IP address, no query, no secret part of a path.
 */
public final class RequestLog {

  private static final Logger LOG = LoggerFactory.getLogger("puente.request");
  private static final String ID = "puente.request-id";
  private static final String CLIENT = "puente.client";
  private static final String UNKNOWN_CLIENT = "0.0.0.0";
  private static final String FROM_MEMORY = "puente.from-memory";

  /** As nginx logs a client that went away before it had an answer. */
  private static final int CLIENT_CLOSED_REQUEST = 499;

  private static final long RUN = new SecureRandom().nextLong();

  private final Timer answered;
  private final Timer failed;
  private final Sites sites;
  private final PageRequests requests;
  private final LogLimit limit;

  public RequestLog(MeterRegistry meters, Sites sites, PageRequests requests, LogLimit limit) {
    answered = meters.timer("puente_requests", "outcome", "answered");
    failed = meters.timer("puente_requests", "outcome", "failed");
    this.sites = sites;
    this.requests = requests;
    this.limit = limit;
  }

  /** The first handler of every route. */
  public void begin(RoutingContext context) {
    long started = System.nanoTime();
    context.put(ID, newId());
    context.put(CLIENT, requests.clientAddress(context));
    context.addEndHandler(
        done -> {
          HttpServerResponse response = context.response();
          if (done.failed() && !response.ended() && !response.closed()) {
            // Its body cannot be read. It still gets an answer. No other handler needs its end.
            response.endHandler(answered -> ended(context, started));
          } else {
            ended(context, started);
          }
        });
    context.next();
  }

  private void ended(RoutingContext context, long started) {
    long nanos = System.nanoTime() - started;
    int status =
        context.response().headWritten()
            ? context.response().getStatusCode()
            : CLIENT_CLOSED_REQUEST;
    (status < 500 ? answered : failed).record(Duration.ofNanos(nanos));
    if (isLogged(context) && limit.allowsLine(client(context))) {
      write(context, status, nanos / 1_000_000);
    }
  }

  /** Whether requests that are answered from memory are logged, too. */
  public static boolean logsEverything() {
    return LOG.isDebugEnabled();
  }

  /** Measures a request that was answered from memory, before routing. */
  public void answeredFromMemory(long started) {
    answered.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
  }

  /** Marks a request as answered from memory. */
  public static void markFromMemory(RoutingContext context) {
    context.put(FROM_MEMORY, true);
  }

  private static boolean isLogged(RoutingContext context) {
    return LOG.isDebugEnabled() || (LOG.isInfoEnabled() && context.get(FROM_MEMORY) == null);
  }

  private void write(RoutingContext context, int status, long millis) {
    LoggingEventBuilder line = LOG.atInfo();
    requests
        .site(context.request())
        .map(site -> line.addKeyValue(sites.nameKey(), site.name()))
        .orElse(line)
        .addKeyValue("request", id(context))
        .addKeyValue("status", status)
        .addKeyValue("ms", millis)
        .log("{} {}", context.request().method(), loggablePath(context));
  }

  private String loggablePath(RoutingContext context) {
    return RequestUri.isWellFormed(context)
        ? sites.loggablePath(context.normalizedPath())
        : "(malformed)";
  }

  /** Eight bytes identify a request among those of a day. */
  private static String newId() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() ^ RUN);
  }

  public static String id(RoutingContext context) {
    return context.get(ID, "");
  }

  /** The client's IP address, without trusted proxies; all zeros before the log has begun. */
  public static String client(RoutingContext context) {
    return context.get(CLIENT, UNKNOWN_CLIENT);
  }
}
