package io.puente.web.request;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds the lines that requests of one client network may write to the log. What is left out is
 * counted in {@code puente_log_lines_left_out_total}, and in one line a minute.
 */
public final class LogLimit {

  private static final Logger LOG = LoggerFactory.getLogger(LogLimit.class);
  private static final int LINES_PER_MINUTE = 300;

  /** A failure has a stack trace, of about so many lines. */
  private static final int LINES_OF_FAILURE = 30;

  private static final long REPORT_NANOS = Duration.ofMinutes(1).toNanos();

  private final RateLimiter lines = new RateLimiter(LINES_PER_MINUTE, System::nanoTime);
  private final Counter leftOut;
  private final AtomicLong unreported = new AtomicLong();
  private final AtomicLong reportedAt = new AtomicLong(System.nanoTime() - REPORT_NANOS);

  public LogLimit(MeterRegistry meters) {
    leftOut = meters.counter("puente_log_lines_left_out");
  }

  /** Whether a client may write another line. */
  boolean allowsLine(String client) {
    return allows(client, 1);
  }

  /** Whether a failure that a client has caused is logged with its stack trace. */
  public boolean allowsFailure(String client) {
    return allows(client, LINES_OF_FAILURE);
  }

  private boolean allows(String client, int cost) {
    boolean allowed = lines.take(client, cost) == 0;
    if (!allowed) {
      leftOut.increment();
      unreported.incrementAndGet();
    }
    report();
    return allowed;
  }

  private void report() {
    long now = System.nanoTime();
    long last = reportedAt.get();
    if (unreported.get() > 0 && now - last >= REPORT_NANOS && reportedAt.compareAndSet(last, now)) {
      LOG.warn("log lines left out count={}", unreported.getAndSet(0));
    }
  }
}
