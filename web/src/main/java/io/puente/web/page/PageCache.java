package io.puente.web.page;

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
 * Pages without personal content, rendered once and kept compressed until their tenant changes.
 *
 * <p>A change reaches every node as an event and raises the tenant's edition here. Pages of an
 * older edition are not found any more. An event may be missed while the database cannot be
 * reached, so no page is kept longer than {@value #SECONDS} seconds.
 */
public final class PageCache {

  private static final int SECONDS = 60;

  private final boolean off;
  private final AsyncCache<Key, EncodedBody> pages;
  private final Map<Tenant, AtomicLong> editions = new ConcurrentHashMap<>();

  /** A cache of so many bytes; with zero, every page is rendered anew. */
  public PageCache(long bytes, Executor rendering) {
    off = bytes == 0;
    pages =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((Key key, EncodedBody body) -> body.weight())
            .expireAfterWrite(Duration.ofSeconds(SECONDS))
            .executor(rendering)
            .buildAsync();
  }

  /** Whether every page is rendered anew, for measurements and for work on templates. */
  public boolean isOff() {
    return off;
  }

  /** The page if it is in the cache. Never blocks. */
  public @Nullable EncodedBody present(Tenant tenant, String uri) {
    CompletableFuture<EncodedBody> page = pages.getIfPresent(new Key(tenant, edition(tenant), uri));
    return page != null && page.isDone() && !page.isCompletedExceptionally() ? page.join() : null;
  }

  /** The page, rendered if it is not in the cache. Concurrent requests wait for one rendering. */
  public CompletableFuture<EncodedBody> get(
      Tenant tenant, String uri, Supplier<EncodedBody> render) {
    return pages.get(new Key(tenant, edition(tenant), uri), key -> render.get());
  }

  /** Drops the pages of a tenant whose content has changed. */
  public void raiseEdition(Tenant tenant) {
    editionOf(tenant).incrementAndGet();
  }

  /** Drops the pages of all tenants, as when changes may have been missed. */
  public void raiseAllEditions() {
    editions.values().forEach(AtomicLong::incrementAndGet);
  }

  private long edition(Tenant tenant) {
    return editionOf(tenant).get();
  }

  private AtomicLong editionOf(Tenant tenant) {
    return editions.computeIfAbsent(tenant, unknown -> new AtomicLong());
  }

  private record Key(Tenant tenant, long edition, String uri) {}
}
