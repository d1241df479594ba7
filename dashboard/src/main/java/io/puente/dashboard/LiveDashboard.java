package io.puente.dashboard;

import io.puente.orders.Orders;
import io.puente.payments.Payments;
import io.puente.platform.database.Tenant;
import io.puente.platform.events.Event;
import io.puente.platform.events.EventKind;
import io.puente.platform.events.Events;
import io.puente.shipping.parcel.Parcels;
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
 * Pages of the dashboard that are open in browsers. After each change in a shop, the mark of its
 * orders, and the whole list of parcels where one is shown, are rendered and sent to each browser
 * of that shop, so that a browser that missed an event is correct after the next one. Several
 * events at the same time cause one rendering.
 */
public final class LiveDashboard implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveDashboard.class);

  /** Events after which a page shows something that is no longer true. */
  private static final Set<EventKind> CHANGES =
      Set.of(
          Parcels.MOVED,
          Parcels.CHANGED,
          Orders.PAID,
          Orders.HELD,
          Orders.CANCELLED,
          Payments.REFUND_ISSUED,
          Orders.SHIPPED,
          Orders.DELIVERED);

  private final Dashboard dashboard;
  private final ParcelList.Reader reader;
  private final SalesMark.Reader sales;
  private final Templates templates;
  private final Executor threads;
  private final Map<Tenant, Set<Viewer>> viewers = new ConcurrentHashMap<>();
  private final Events.Subscription subscription;

  public LiveDashboard(
      Dashboard dashboard,
      ParcelList.Reader reader,
      SalesMark.Reader sales,
      Templates templates,
      Events events,
      Executor threads) {
    this.dashboard = dashboard;
    this.reader = reader;
    this.sales = sales;
    this.templates = templates;
    this.threads = threads;
    this.subscription = events.listen(this::onEvent, this::onMissedEvents);
  }

  private void onEvent(Event event) {
    if (CHANGES.stream().anyMatch(event::is)) {
      viewers.getOrDefault(event.tenant(), Set.of()).forEach(Viewer::update);
    }
  }

  /** Events of any shop may have been missed. */
  private void onMissedEvents() {
    viewers.values().forEach(ofShop -> ofShop.forEach(Viewer::update));
  }

  /** Sends the mark now, and after each change until the browser disconnects. */
  void showMark(DashboardVisit visit, EventStream stream) {
    show(new Viewer(visit, stream, false));
  }

  /** Sends the list of parcels as well. */
  void showList(DashboardVisit visit, EventStream stream) {
    show(new Viewer(visit, stream, true));
  }

  private void show(Viewer viewer) {
    Set<Viewer> ofShop =
        viewers.computeIfAbsent(viewer.visit.tenant(), none -> ConcurrentHashMap.newKeySet());
    ofShop.add(viewer);
    viewer.stream.open(() -> ofShop.remove(viewer));
    viewer.update();
  }

  /** One browser with an open stream. */
  private final class Viewer {

    private final DashboardVisit visit;
    private final EventStream stream;
    private final boolean withList;
    private final AtomicBoolean pending = new AtomicBoolean();

    Viewer(DashboardVisit visit, EventStream stream, boolean withList) {
      this.visit = visit;
      this.stream = stream;
      this.withList = withList;
    }

    /** Starts a rendering unless one is about to start. Never blocks. */
    void update() {
      if (!pending.getAndSet(true)) {
        threads.execute(this::render);
      }
    }

    private synchronized void render() {
      pending.set(false);
      try {
        if (dashboard.isStillSignedIn(visit)) {
          send("sales", "dashboard/sales-mark", sales.mark(visit));
          if (withList) {
            send("parcels", "dashboard/parcel-list", reader.list(visit));
          }
        } else {
          stream.end();
        }
      } catch (RuntimeException e) {
        LOG.atWarn()
            .addKeyValue("shop", visit.shop().slug())
            .log("live part of a page not rendered: {}", e.toString());
      }
    }

    private void send(String event, String template, Object model) {
      stream.send(event, templates.render(template, visit.texts(), model));
    }
  }

  /** Ends all streams, so that the server does not wait for browsers when it stops. */
  @Override
  public void close() {
    subscription.close();
    viewers.values().forEach(ofShop -> ofShop.forEach(viewer -> viewer.stream.end()));
  }
}
