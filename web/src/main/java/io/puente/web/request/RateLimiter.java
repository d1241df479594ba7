package io.puente.web.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.puente.platform.network.ClientNetwork;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A token bucket for each client network. A bucket holds the tokens of one minute and is refilled
 * evenly. Each node counts for itself.
 */
public final class RateLimiter {

  private static final int MAX_CLIENTS = 100_000;
  private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

  private final int perMinute;
  private final LongSupplier nanoTime;

  /** A bucket that was not used for a minute is full again, and is dropped. */
  private final Cache<ClientNetwork, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MAX_CLIENTS)
          .expireAfterAccess(Duration.ofMinutes(1))
          .build();

  /**
   * A limit of so many tokens per minute and client network.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  public RateLimiter(int perMinute, LongSupplier nanoTime) {
    this.perMinute = perMinute;
    this.nanoTime = nanoTime;
  }

  /**
   * Takes the tokens that a request costs.
   *
   * @param address the client's IP address
   * @return zero if there were enough, else the seconds until there will be
   */
  public long take(String address, int cost) {
    long now = nanoTime.getAsLong();
    return buckets
        .get(ClientNetwork.of(address), unknown -> new Bucket(perMinute, now))
        .take(cost, now);
  }

  private final class Bucket {
    private double tokens;
    private long refilledAt;

    Bucket(double tokens, long refilledAt) {
      this.tokens = tokens;
      this.refilledAt = refilledAt;
    }

    synchronized long take(int cost, long now) {
      double perNano = perMinute / NANOS_PER_MINUTE;
      tokens = Math.min(perMinute, tokens + Math.max(0, now - refilledAt) * perNano);
      refilledAt = now;
      if (tokens >= Math.min(cost, perMinute)) {
        tokens -= cost;
        return 0;
      }
      return (long) Math.ceil((cost - tokens) / perNano / 1e9);
    }
  }
}
