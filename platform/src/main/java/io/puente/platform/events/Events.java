package io.puente.platform.events;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces events inside transactions and tells this node's listeners what any node has committed.
 *
 * <p>A listener runs on an event loop and must not block. While the connection is cut, events pass
 * unheard: whoever must not miss one reads the table.
 */
public final class Events implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Events.class);
  private static final String CHANNEL = "puente_event";

  private final PgSubscriber subscriber;
  private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

  public Events(Database database) {
    subscriber = database.subscriber();
    subscriber.channel(CHANNEL).handler(payload -> tell(Event.of(payload)));
    subscriber.connect().await();
  }

  /** Writes an event; it is told when the transaction commits, and never if it does not. */
  public static void announce(
      Transaction tx, Tenant tenant, String kind, String subject, JsonObject data) {
    Event event = new Event(tenant, Ids.next(), kind, subject);
    tx.update(
        """
        WITH written AS (
          INSERT INTO event (shop_id, id, kind, subject, data)
          VALUES ($1, $2, $3, $4, $5)
        )
        SELECT pg_notify('puente_event', $6)
        """,
        tenant.id(),
        event.id(),
        kind,
        subject,
        data,
        event.payload());
  }

  /** Writes an event that has nothing more to say than its kind and subject. */
  public static void announce(Transaction tx, Tenant tenant, String kind, String subject) {
    announce(tx, tenant, kind, subject, new JsonObject());
  }

  /** Writes an event of the transaction's tenant; it is told when the transaction commits. */
  public static void announce(Transaction tx, EventKind kind, String subject) {
    announce(tx, tx.tenant(), kind.name(), subject, new JsonObject());
  }

  /** Tells every node when the transaction commits that something of the operator's has changed. */
  public static void tellNodes(Transaction tx, String what) {
    tx.update("SELECT pg_notify($1, '')", "puente_" + what);
  }

  /**
   * Does the step whenever a node has told of it, and whenever the connection comes back after it
   * was cut, since something may have been missed.
   */
  public void whenTold(String what, Runnable step) {
    subscriber
        .channel("puente_" + what)
        .subscribeHandler(again -> step.run())
        .handler(payload -> step.run());
  }

  /** Adds a listener to all events of all tenants. Closing the handle takes it away again. */
  public Subscription listen(Consumer<Event> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void tell(Event event) {
    for (Consumer<Event> listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException e) {
        LOG.error("listener failed kind={} subject={}", event.kind(), event.subject(), e);
      }
    }
  }

  @Override
  public void close() {
    subscriber.close().await();
  }

  /** A listener's place among the listeners. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
