package io.puente.storefront.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.puente.platform.database.Tenant;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages without personal content, rendered once and kept compressed until their shop or the
 * exchange rates change.
 *
 * <p>A change reaches every node as an event and raises the shop's edition here; what was rendered
 * for an older edition is not found any more. Should an event be missed while the database was out
 * of reach, no page outlives {@value #SECONDS} seconds.
 */
public final class PageCache {

  private static final int SECONDS = 60;

  private final boolean off;
  private final AsyncCache<Key, Body> pages;
  private final Map<Tenant, AtomicLong> editions = new ConcurrentHashMap<>();
  private final AtomicLong commonEdition = new AtomicLong();

  /** A cache of so many bytes; none at all for zero. */
  public PageCache(long bytes, Executor rendering) {
    off = bytes == 0;
    pages =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((Key key, Body body) -> body.weight())
            .expireAfterWrite(Duration.ofSeconds(SECONDS))
            .executor(rendering)
            .buildAsync();
  }

  /** Whether each page is rendered anew, for those who measure or change templates. */
  boolean isOff() {
    return off;
  }

  /** The page if it is there already. Never blocks. */
  @Nullable Body present(Tenant shop, String uri) {
    CompletableFuture<Body> page = pages.getIfPresent(new Key(shop, edition(shop), uri));
    return page != null && page.isDone() && !page.isCompletedExceptionally() ? page.join() : null;
  }

  /** The page, rendered if need be; of many who ask at once, one renders. */
  CompletableFuture<Body> get(Tenant shop, String uri, Supplier<Body> render) {
    return pages.get(new Key(shop, edition(shop), uri), key -> render.get());
  }

  /** Something that a buyer can see has changed. */
  public void raiseEdition(Tenant shop) {
    editionOf(shop).incrementAndGet();
  }

  /** Something has changed that buyers of every shop can see. */
  public void raiseAllEditions() {
    commonEdition.incrementAndGet();
  }

  /** Both editions only rise, so the sum of a changed edition never repeats. */
  private long edition(Tenant shop) {
    return editionOf(shop).get() + commonEdition.get();
  }

  private AtomicLong editionOf(Tenant shop) {
    return editions.computeIfAbsent(shop, unknown -> new AtomicLong());
  }

  private record Key(Tenant shop, long edition, String uri) {}
}
