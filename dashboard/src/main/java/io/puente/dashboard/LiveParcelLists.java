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
 * Parcel lists that are open in browsers. After each change in a shop, the whole list is rendered
 * and sent to each browser of that shop, so that a browser that missed an event is correct after
 * the next one. Several events at the same time cause one rendering.
 */
public final class LiveParcelLists implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveParcelLists.class);

  /** Events after which a list shows something that is no longer true. */
  private static final Set<EventKind> CHANGES =
      Set.of(
          Parcels.MOVED,
          Orders.PAID,
          Orders.HELD,
          Orders.CANCELLED,
          Payments.REFUND_ISSUED,
          Orders.SHIPPED,
          Orders.DELIVERED);

  private final Dashboard dashboard;
  private final ParcelList.Reader reader;
  private final Templates templates;
  private final Executor threads;
  private final Map<Tenant, Set<Viewer>> viewers = new ConcurrentHashMap<>();
  private final Events.Subscription subscription;

  public LiveParcelLists(
      Dashboard dashboard,
      ParcelList.Reader reader,
      Templates templates,
      Events events,
      Executor threads) {
    this.dashboard = dashboard;
    this.reader = reader;
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

  /** Sends the list now, and after each change until the browser disconnects. */
  void show(DashboardVisit visit, EventStream stream) {
    Viewer viewer = new Viewer(visit, stream);
    Set<Viewer> ofShop =
        viewers.computeIfAbsent(visit.tenant(), none -> ConcurrentHashMap.newKeySet());
    ofShop.add(viewer);
    stream.open(() -> ofShop.remove(viewer));
    viewer.update();
  }

  /** One browser with an open stream. */
  private final class Viewer {

    private final DashboardVisit visit;
    private final EventStream stream;
    private final AtomicBoolean pending = new AtomicBoolean();

    Viewer(DashboardVisit visit, EventStream stream) {
      this.visit = visit;
      this.stream = stream;
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
          stream.send(
              "parcels",
              templates.render("dashboard/parcel-list", visit.texts(), reader.list(visit)));
        } else {
          stream.end();
        }
      } catch (RuntimeException e) {
        LOG.atWarn()
            .addKeyValue("shop", visit.shop().slug())
            .log("parcel list not rendered: {}", e.toString());
      }
    }
  }

  /** Ends all streams, so that the server does not wait for browsers when it stops. */
  @Override
  public void close() {
    subscription.close();
    viewers.values().forEach(ofShop -> ofShop.forEach(viewer -> viewer.stream.end()));
  }
}
