package io.puente.storefront.web;

import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One measurement a request, and one line for each that did more than send what was in memory;
 * those others have theirs at level DEBUG.
 */
final class RequestLog {

  private static final Logger LOG = LoggerFactory.getLogger("puente.request");
  private static final String ID = "puente.request-id";
  private static final String FROM_MEMORY = "puente.from-memory";
  private static final long RUN = new SecureRandom().nextLong();

  private final Timer fast;
  private final Timer failing;

  RequestLog(WebParts parts) {
    fast = parts.meters().timer("puente_requests", "outcome", "answered");
    failing = parts.meters().timer("puente_requests", "outcome", "failed");
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
            LOG.info(
                "request={} host={} {} {} status={} ms={}",
                id(context),
                context.request().authority(),
                context.request().method(),
                context.request().path(),
                status,
                nanos / 1_000_000);
          }
        });
    context.next();
  }

  /** Says that this request is answered from memory. */
  static void fromMemory(RoutingContext context) {
    context.put(FROM_MEMORY, true);
  }

  private static boolean isLogged(RoutingContext context) {
    return LOG.isDebugEnabled() || (LOG.isInfoEnabled() && context.get(FROM_MEMORY) == null);
  }

  /** Eight bytes are enough to find a request in a day's log. */
  private static String newId() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() ^ RUN);
  }

  static String id(RoutingContext context) {
    return context.get(ID, "");
  }
}
