package io.puente.storefront.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One measurement a request, and one line for each that did more than send what was in memory;
 * those others have theirs at level DEBUG. A line tells nothing of the person: no address, no
 * query, and not the key of an order's link, which would open the order to whoever reads the log.
 */
final class RequestLog {

  private static final Logger LOG = LoggerFactory.getLogger("puente.request");
  private static final String ID = "puente.request-id";
  private static final String FROM_MEMORY = "puente.from-memory";
  private static final long RUN = new SecureRandom().nextLong();

  /** The part of a path after an order's number; the desk's paths have no key there. */
  private static final Pattern ORDER_KEY = Pattern.compile("^(/(?!desk/)[^/]+/orders/[^/]+/)[^/]+");

  private final Timer fast;
  private final Timer failing;
  private final Visits visits;

  RequestLog(MeterRegistry meters, Visits visits) {
    fast = meters.timer("puente_requests", "outcome", "answered");
    failing = meters.timer("puente_requests", "outcome", "failed");
    this.visits = visits;
  }

  void begin(RoutingContext context) {
    long started = System.nanoTime();
    context.put(ID, newId());
    context.addEndHandler(
        done -> {
          long nanos = System.nanoTime() - started;
          int status = context.response().getStatusCode();
          (status < 500 ? fast : failing).record(Duration.ofNanos(nanos));
          if (isLogged(context)) {
            write(context, status, nanos / 1_000_000);
          }
        });
    context.next();
  }

  /** Whether there is a line even for what is answered from memory. */
  static boolean tellsAll() {
    return LOG.isDebugEnabled();
  }

  /** Measures what was answered from memory before any route was looked for. */
  void fromMemory(long started) {
    fast.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
  }

  /** Says that this request is answered from memory. */
  static void fromMemory(RoutingContext context) {
    context.put(FROM_MEMORY, true);
  }

  private static boolean isLogged(RoutingContext context) {
    return LOG.isDebugEnabled() || (LOG.isInfoEnabled() && context.get(FROM_MEMORY) == null);
  }

  private void write(RoutingContext context, int status, long millis) {
    LoggingEventBuilder line = LOG.atInfo();
    visits
        .shop(context)
        .map(shop -> line.addKeyValue("shop", shop.slug()))
        .orElse(line)
        .addKeyValue("request", id(context))
        .addKeyValue("status", status)
        .addKeyValue("ms", millis)
        .log("{} {}", context.request().method(), withoutKey(context.normalizedPath()));
  }

  static String withoutKey(String path) {
    return ORDER_KEY.matcher(path).replaceFirst("$1-");
  }

  /** Eight bytes are enough to find a request in a day's log. */
  private static String newId() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() ^ RUN);
  }

  static String id(RoutingContext context) {
    return context.get(ID, "");
  }
}
