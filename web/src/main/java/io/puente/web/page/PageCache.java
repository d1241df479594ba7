package io.puente.web.page;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.puente.platform.database.FairExecutor;
import io.puente.platform.database.Overloaded;
import io.puente.platform.database.Tenant;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages without personal content, rendered once and kept compressed until their tenant changes.
 *
 * <p>A change reaches every node as an event and raises the tenant's edition here. Pages of an
 * older edition are not found any more. An event may be missed while the database cannot be
 * reached, so no page is shown longer than {@value #SECONDS} seconds; nor is it shown longer than
 * it is true, such as until the law of the next day.
 *
 * <p>After a small change, such as a sale or a step of an import, pages may be some seconds old: a
 * page is shown as it was for a second, then until five seconds while a new one is rendered.
 */
public final class PageCache {

  private static final Logger LOG = LoggerFactory.getLogger(PageCache.class);

  private static final int SECONDS = 60;
  private static final long MOST_NANOS = Duration.ofSeconds(SECONDS).toNanos();
  private static final long NEW_ENOUGH_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long TOO_OLD_NANOS = Duration.ofSeconds(5).toNanos();

  /** Pages that somebody waits for are rendered beside it. */
  private static final int RENDERED_AHEAD_AT_ONCE = 1;

  private final boolean off;
  private final FairExecutor rendering;
  private final LongSupplier nanoTime;
  private final Semaphore ahead = new Semaphore(RENDERED_AHEAD_AT_ONCE);
  private final AsyncCache<Key, CachedBody> pages;
  private final Map<Tenant, Editions> editions = new ConcurrentHashMap<>();
  private final AtomicLong commonEdition = new AtomicLong();

  /** A cache of so many bytes; with zero, every page is rendered anew. */
  public PageCache(long bytes, FairExecutor rendering) {
    this(bytes, rendering, System::nanoTime);
  }

  /**
   * A cache with another clock.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  public PageCache(long bytes, FairExecutor rendering, LongSupplier nanoTime) {
    off = bytes == 0;
    this.rendering = rendering;
    this.nanoTime = nanoTime;
    pages =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((Key key, CachedBody page) -> page.body.weight())
            .expireAfterWrite(MOST_NANOS, TimeUnit.NANOSECONDS)
            .ticker(nanoTime::getAsLong)
            .buildAsync();
  }

  /** Whether every page is rendered anew, for measurements and for work on templates. */
  public boolean isOff() {
    return off;
  }

  /** How many pages are in the cache, those of older editions included. */
  public long size() {
    return pages.synchronous().estimatedSize();
  }

  /** The page if it is in the cache and nothing is to be done for it. Never blocks. */
  public @Nullable EncodedBody present(Tenant tenant, String uri) {
    Editions current = editionsOf(tenant);
    CompletableFuture<CachedBody> found = pages.getIfPresent(key(tenant, current, uri));
    if (found == null || !found.isDone() || found.isCompletedExceptionally()) {
      return null;
    }
    CachedBody page = found.join();
    return switch (age(page, current)) {
      case CURRENT -> page.body;
      case AGEING -> page.beingReplaced.get() ? page.body : null;
      case TOO_OLD -> null;
    };
  }

  /**
   * A page as it was rendered.
   *
   * @param freshFor how long it stays true if nothing of its tenant changes, from the beginning of
   *     its rendering
   */
  public record Rendered(EncodedBody body, Duration freshFor) {}

  /**
   * The page, rendered if it is not in the cache. Concurrent requests wait for one rendering.
   *
   * @throws Overloaded if too many requests of the tenant wait
   */
  public CompletableFuture<EncodedBody> get(Tenant tenant, String uri, Supplier<Rendered> render) {
    Editions current = editionsOf(tenant);
    Key key = key(tenant, current, uri);
    CompletableFuture<CachedBody> found = pages.getIfPresent(key);
    if (found != null && found.isDone() && !found.isCompletedExceptionally()) {
      CachedBody page = found.join();
      switch (age(page, current)) {
        case CURRENT -> {
          return CompletableFuture.completedFuture(page.body);
        }
        case AGEING -> {
          if (!page.beingReplaced.getAndSet(true)) {
            replaceAhead(page, key, current, render);
          }
          return CompletableFuture.completedFuture(page.body);
        }
        case TOO_OLD -> pages.asMap().remove(key, found);
      }
    }
    return pages
        .get(key, (missing, executor) -> whenItsTurn(tenant, () -> rendered(current, render)))
        .thenApply(CachedBody::body);
  }

  /**
   * Fails with what was thrown, and with nothing around it: the cache writes a warning to the log
   * of every failure but a cancellation.
   */
  private CompletableFuture<CachedBody> whenItsTurn(Tenant tenant, Supplier<CachedBody> render) {
    CompletableFuture<CachedBody> page = new CompletableFuture<>();
    rendering.execute(
        tenant,
        () -> {
          try {
            page.complete(render.get());
          } catch (Throwable e) { // whoever waits is told of an Error, too
            page.completeExceptionally(e);
          }
        });
    return page;
  }

  private void replaceAhead(CachedBody page, Key key, Editions current, Supplier<Rendered> render) {
    try {
      rendering.execute(key.tenant, () -> replace(key, current, render));
    } catch (Overloaded e) {
      // Who asks next may find it less busy.
      page.beingReplaced.set(false);
    }
  }

  private void replace(Key key, Editions current, Supplier<Rendered> render) {
    ahead.acquireUninterruptibly();
    try {
      pages.put(key, CompletableFuture.completedFuture(rendered(current, render)));
    } catch (RuntimeException e) {
      // Perhaps the page does not exist any more. Who asks next is told.
      LOG.debug("page not rendered ahead: {}", e.toString());
      pages.synchronous().invalidate(key);
    } finally {
      ahead.release();
    }
  }

  private CachedBody rendered(Editions current, Supplier<Rendered> render) {
    long step = current.steps.count();
    long started = nanoTime.getAsLong();
    Rendered page = render.get();
    long kept = Math.min(MOST_NANOS, TimeUnit.NANOSECONDS.convert(page.freshFor));
    return new CachedBody(page.body, step, started + kept, new AtomicBoolean());
  }

  /** Drops the pages of a tenant whose content has changed. */
  public void raiseEdition(Tenant tenant) {
    editionsOf(tenant).edition.incrementAndGet();
  }

  /**
   * Replaces the pages of a tenant within some seconds, without letting anybody wait: a part of its
   * content has changed, such as the number of pieces left, or will soon change again, as during an
   * import.
   */
  public void replaceSoon(Tenant tenant) {
    editionsOf(tenant).steps.add(nanoTime.getAsLong());
  }

  /** Drops all pages: something has changed that is shown on pages of every tenant. */
  public void raiseAllEditions() {
    commonEdition.incrementAndGet();
  }

  /** A number that is another one after each raise of the tenant's edition. */
  public long edition(Tenant tenant) {
    return edition(editionsOf(tenant));
  }

  /** Both editions only rise, so the sum of a changed edition never repeats. */
  private long edition(Editions editions) {
    return editions.edition.get() + commonEdition.get();
  }

  private Key key(Tenant tenant, Editions current, String uri) {
    return new Key(tenant, edition(current), uri);
  }

  private Editions editionsOf(Tenant tenant) {
    return editions.computeIfAbsent(tenant, unknown -> new Editions());
  }

  private enum Age {
    CURRENT,
    AGEING,
    TOO_OLD
  }

  private Age age(CachedBody page, Editions current) {
    long now = nanoTime.getAsLong();
    if (now - page.freshUntil >= 0) {
      return Age.TOO_OLD;
    }
    if (page.step == current.steps.count()) {
      return Age.CURRENT;
    }
    OptionalLong changedAt = current.steps.timeOfFirstAfter(page.step);
    if (changedAt.isEmpty()) {
      return Age.TOO_OLD;
    }
    long nanos = now - changedAt.getAsLong();
    return nanos < NEW_ENOUGH_NANOS
        ? Age.CURRENT
        : nanos < TOO_OLD_NANOS ? Age.AGEING : Age.TOO_OLD;
  }

  /** A tenant's changes: whole ones, which drop its pages, and small ones, which replace them. */
  private record Editions(AtomicLong edition, Steps steps) {
    Editions() {
      this(new AtomicLong(), new Steps());
    }
  }

  /** The small changes of a tenant, counted, and the times of the latest ones. */
  private static final class Steps {

    private static final int REMEMBERED = 64;

    private final long[] times = new long[REMEMBERED];
    private volatile long count;

    long count() {
      return count;
    }

    synchronized void add(long nanos) {
      times[(int) (count % REMEMBERED)] = nanos;
      count = count + 1;
    }

    /** Empty if so many have followed that it is not remembered. */
    synchronized OptionalLong timeOfFirstAfter(long step) {
      return count - step > REMEMBERED
          ? OptionalLong.empty()
          : OptionalLong.of(times[(int) (step % REMEMBERED)]);
    }
  }

  private record Key(Tenant tenant, long edition, String uri) {}

  /**
   * A page.
   *
   * @param step the last one before it was rendered
   * @param freshUntil the end of its time, in the nanoseconds of the cache's clock
   */
  private record CachedBody(
      EncodedBody body, long step, long freshUntil, AtomicBoolean beingReplaced) {}
}
