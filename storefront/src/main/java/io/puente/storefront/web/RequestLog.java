package io.puente.storefront.web;

import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line and one measurement a request. */
final class RequestLog {

  private static final Logger LOG = LoggerFactory.getLogger("puente.request");
  private static final String ID = "puente.request-id";
  private static final long RUN = new SecureRandom().nextLong();

  private final Timer fast;
  private final Timer failing;

  RequestLog(WebParts parts) {
    fast = parts.meters().timer("puente_requests", "outcome", "answered");
    failing = parts.meters().timer("puente_requests", "outcome", "failed");
  }

  void begin(RoutingContext context) {
    long started = System.nanoTime();
    if (LOG.isInfoEnabled()) {
      context.put(ID, newId());
    }
    context.addEndHandler(
        done -> {
          long nanos = System.nanoTime() - started;
          int status = context.response().getStatusCode();
          (status < 500 ? fast : failing).record(Duration.ofNanos(nanos));
          if (LOG.isInfoEnabled()) {
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

  /** Eight bytes are enough to find a request in a day's log. */
  private static String newId() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() ^ RUN);
  }

  static String id(RoutingContext context) {
    return context.get(ID, "");
  }
}
