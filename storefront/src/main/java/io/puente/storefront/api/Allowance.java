package io.puente.storefront.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.puente.storefront.web.Subscriber;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much one client may ask: a bucket for each network address that holds a minute's worth and is
 * filled evenly. Each node counts for itself.
 */
final class Allowance {

  private static final int MOST_CLIENTS = 100_000;
  private static final double NANOS_A_MINUTE = Duration.ofMinutes(1).toNanos();

  private final int perMinute;
  private final LongSupplier nanoTime;

  /** A bucket that nobody has asked for a minute is full, and need not be remembered. */
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(Duration.ofMinutes(1))
          .build();

  /**
   * An allowance of so many requests a minute.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  Allowance(int perMinute, LongSupplier nanoTime) {
    this.perMinute = perMinute;
    this.nanoTime = nanoTime;
  }

  /**
   * Takes what a request costs.
   *
   * @return zero if it was there, else the seconds until it will be
   */
  long take(String address, int cost) {
    long now = nanoTime.getAsLong();
    return buckets
        .get(Subscriber.of(address), unknown -> new Bucket(perMinute, now))
        .take(cost, now);
  }

  private final class Bucket {
    private double left;
    private long filledAt;

    Bucket(double left, long filledAt) {
      this.left = left;
      this.filledAt = filledAt;
    }

    synchronized long take(int cost, long now) {
      double perNano = perMinute / NANOS_A_MINUTE;
      left = Math.min(perMinute, left + Math.max(0, now - filledAt) * perNano);
      filledAt = now;
      if (left >= Math.min(cost, perMinute)) {
        left -= cost;
        return 0;
      }
      return (long) Math.ceil((cost - left) / perNano / 1e9);
    }
  }
}
