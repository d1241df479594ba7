package io.puente.dashboard;

import io.puente.platform.database.Tenant;
import io.puente.platform.events.Event;
import io.puente.platform.events.EventKind;
import io.puente.platform.events.Events;
import io.puente.shipping.parcel.Parcels;
import io.puente.storefront.order.Orders;
import io.puente.web.page.Templates;
import io.puente.web.response.EventStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Boards that are open in browsers. When something moves in a shop, each board of that shop is
 * drawn anew and sent whole, so that a browser that missed one event is right again after the next;
 * many events at once are one drawing.
 */
public final class LiveBoards implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveBoards.class);

  /** Events after which a board shows something that is no longer true. */
  private static final Set<EventKind> SHOWN =
      Set.of(
          Parcels.MOVED,
          Orders.PAID,
          Orders.HELD,
          Orders.CANCELLED,
          Orders.SHIPPED,
          Orders.DELIVERED);

  private final Dashboard dashboard;
  private final Board.Sources sources;
  private final Templates templates;
  private final Executor threads;
  private final Map<Tenant, Set<Watcher>> watchers = new ConcurrentHashMap<>();
  private final Events.Subscription subscription;

  public LiveBoards(
      Dashboard dashboard,
      Board.Sources sources,
      Templates templates,
      Events events,
      Executor threads) {
    this.dashboard = dashboard;
    this.sources = sources;
    this.templates = templates;
    this.threads = threads;
    this.subscription = events.listen(this::heard, this::missed);
  }

  private void heard(Event event) {
    if (SHOWN.stream().anyMatch(event::is)) {
      watchers.getOrDefault(event.tenant(), Set.of()).forEach(Watcher::wake);
    }
  }

  /** Events of any shop may have been missed. */
  private void missed() {
    watchers.values().forEach(ofShop -> ofShop.forEach(Watcher::wake));
  }

  /** Keeps a browser informed until it goes. What it may have missed before, it is sent at once. */
  void show(DashboardVisit visit, EventStream stream) {
    Watcher watcher = new Watcher(visit, stream);
    Set<Watcher> ofShop =
        watchers.computeIfAbsent(visit.tenant(), none -> ConcurrentHashMap.newKeySet());
    ofShop.add(watcher);
    stream.open(() -> ofShop.remove(watcher));
    watcher.wake();
  }

  /** One browser. */
  private final class Watcher {

    private final DashboardVisit visit;
    private final EventStream stream;
    private final AtomicBoolean awake = new AtomicBoolean();

    Watcher(DashboardVisit visit, EventStream stream) {
      this.visit = visit;
      this.stream = stream;
    }

    /** Never blocks; if a drawing is about to begin already, that one is enough. */
    void wake() {
      if (!awake.getAndSet(true)) {
        threads.execute(this::draw);
      }
    }

    private synchronized void draw() {
      awake.set(false);
      try {
        if (dashboard.isStillOpen(visit)) {
          stream.send(
              "board", templates.render("dashboard/board", visit.texts(), sources.board(visit)));
        } else {
          stream.end();
        }
      } catch (RuntimeException e) {
        LOG.atWarn()
            .addKeyValue("shop", visit.shop().slug())
            .log("board not drawn: {}", e.toString());
      }
    }
  }

  /** Ends all streams, so that the server need not wait for browsers that never leave. */
  @Override
  public void close() {
    subscription.close();
    watchers.values().forEach(ofShop -> ofShop.forEach(watcher -> watcher.stream.end()));
  }
}
