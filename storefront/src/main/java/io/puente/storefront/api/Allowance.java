package io.puente.storefront.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
    return buckets.get(network(address), unknown -> new Bucket(perMinute, now)).take(cost, now);
  }

  /** Who holds one IPv6 address holds the 64 bits below it, too. */
  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String[] groups = address.split(":", 5);
    return groups.length < 5
        ? address
        : String.join(":", groups[0], groups[1], groups[2], groups[3]);
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
