package io.puente.storefront.search;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseUnavailable;
import io.puente.platform.database.Tenant;
import io.puente.platform.events.Event;
import io.puente.platform.events.Events;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.vertx.pgclient.PgException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the search index of this node in the background and keeps it in step with the catalogues,
 * on one thread of its own. Nothing waits for it: until the index is complete, PostgreSQL answers.
 *
 * <p>A change is read from the rows of its event. After a start, and after a cut connection, the
 * events since the last complete moment are read again, some minutes more than needed, because a
 * transaction may commit later than its event was written.
 */
public final class SearchIndexer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndexer.class);
  private static final int BATCH = 500;
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  /** Events are kept for 30 days. An index that is older than this is built anew. */
  private static final Duration OLDEST = Duration.ofDays(25);

  private static final Duration COMMIT_INTERVAL = Duration.ofMinutes(1);
  private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
  private static final UUID FIRST = new UUID(0, 0);

  /** What wakes the thread up: an event, or that events were missed, or the end. */
  private sealed interface Signal {
    record Changed(Event event) implements Signal {}

    record Missed() implements Signal {}

    record Stop() implements Signal {}
  }

  private final Database database;
  private final Shops shops;
  private final Path folder;
  private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final Events.Subscription subscription;
  private final Thread thread;

  private volatile Optional<SearchIndex> complete = Optional.empty();
  private volatile boolean stopping;

  /**
   * Starts to build the index.
   *
   * @param folder of this node's index
   */
  public SearchIndexer(Database database, Shops shops, Events events, Path folder) {
    this.database = database;
    this.shops = shops;
    this.folder = folder;
    subscription =
        events.listen(
            event -> {
              if (event.is(CatalogChanged.KIND)) {
                signals.add(new Signal.Changed(event));
              }
            },
            () -> signals.add(new Signal.Missed()));
    thread = Thread.ofPlatform().daemon().name("search-index").start(this::run);
  }

  /** The index, once it holds every product of this node's database. */
  Optional<SearchIndex> complete() {
    return complete;
  }

  private void run() {
    try (SearchIndex index =
        SearchIndex.open(folder, database.asOperator(ProductDocumentSql::identity))) {
      while (!stopping) {
        try {
          Instant until = catchUp(index);
          complete = Optional.of(index);
          follow(index, until);
        } catch (DatabaseUnavailable | PgException e) {
          LOG.warn("the search index waits for the database: {}", e.toString());
          Thread.sleep(RETRY_INTERVAL);
        }
      }
      complete = Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      complete = Optional.empty();
      if (!stopping) {
        LOG.error("the search index has stopped; PostgreSQL answers searches", e);
      }
    }
  }

  /** Brings the index to now, from its last complete moment or from nothing. */
  private Instant catchUp(SearchIndex index) {
    long started = System.nanoTime();
    Instant now = database.asOperator(ProductDocumentSql::now);
    Optional<Instant> since =
        index.completeUntil().filter(until -> until.isAfter(now.minus(OLDEST)));
    if (since.isEmpty()) {
      index.deleteAll();
    }
    for (Shop shop : shops.all()) {
      if (stopping) {
        return now;
      }
      if (since.isEmpty()) {
        build(index, shop.tenant());
      } else {
        List<UUID> changed =
            database.reading(
                shop.tenant(),
                tx -> ProductDocumentSql.changedSince(tx, since.get().minus(OVERLAP)));
        replace(index, shop.tenant(), changed);
      }
    }
    if (since.isEmpty()) {
      index.merge();
    }
    index.refresh();
    index.commit(now);
    LOG.info(
        "search index complete products={} built={} ms={}",
        index.size(),
        since.isEmpty(),
        (System.nanoTime() - started) / 1_000_000);
    return now;
  }

  private void build(SearchIndex index, Tenant tenant) {
    UUID last = FIRST;
    List<ProductDocument> next;
    do {
      UUID after = last;
      next = database.reading(tenant, tx -> ProductDocumentSql.after(tx, after, BATCH));
      index.replace(tenant, next.stream().map(ProductDocument::id).toList(), next);
      last = next.isEmpty() ? last : next.getLast().id();
    } while (next.size() == BATCH && !stopping);
  }

  private void replace(SearchIndex index, Tenant tenant, List<UUID> products) {
    for (int from = 0; from < products.size(); from += BATCH) {
      List<UUID> some = products.subList(from, Math.min(products.size(), from + BATCH));
      index.replace(
          tenant, some, database.reading(tenant, tx -> ProductDocumentSql.ofIds(tx, some)));
    }
  }

  private void follow(SearchIndex index, Instant completeUntil) throws InterruptedException {
    Instant until = completeUntil;
    Instant committed = completeUntil;
    while (true) {
      List<Signal> heard = new ArrayList<>();
      Signal first = signals.poll(COMMIT_INTERVAL.toSeconds(), TimeUnit.SECONDS);
      if (first != null) {
        heard.add(first);
        signals.drainTo(heard);
      }
      if (heard.stream().anyMatch(Signal.Stop.class::isInstance)) {
        if (until.isAfter(committed)) {
          index.commit(until);
        }
        return;
      }
      if (heard.stream().anyMatch(Signal.Missed.class::isInstance)) {
        until = catchUp(index);
        committed = until;
      } else if (!heard.isEmpty()) {
        until = apply(index, heard);
      }
      if (until.isAfter(committed.plus(COMMIT_INTERVAL))) {
        index.commit(until);
        committed = until;
      }
    }
  }

  private Instant apply(SearchIndex index, List<Signal> heard) {
    Instant now = database.asOperator(ProductDocumentSql::now);
    Map<Tenant, List<UUID>> events = new HashMap<>();
    for (Signal signal : heard) {
      if (signal instanceof Signal.Changed(Event event)) {
        events.computeIfAbsent(event.tenant(), tenant -> new ArrayList<>()).add(event.id());
      }
    }
    events.forEach(
        (tenant, ids) ->
            replace(
                index,
                tenant,
                database.reading(tenant, tx -> ProductDocumentSql.changedIn(tx, ids))));
    index.refresh();
    return now;
  }

  @Override
  public void close() {
    stopping = true;
    subscription.close();
    signals.add(new Signal.Stop());
    try {
      // An interrupt would close the index's files in the middle of a write.
      thread.join(STOP_TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
