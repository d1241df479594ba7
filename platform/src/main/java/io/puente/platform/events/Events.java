package io.puente.platform.events;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces events inside transactions and tells this node's listeners what any node has committed.
 *
 * <p>A listener runs on an event loop and must not block. While the connection is cut, events are
 * missed; when it is there again, every listener is told that it may have missed some.
 */
public final class Events implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Events.class);
  private static final String CHANNEL = "puente_event";

  private final PgSubscriber subscriber;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  public Events(Database database) {
    subscriber = database.subscriber();
    subscriber
        .channel(CHANNEL)
        .subscribeHandler(again -> tellMissed())
        .handler(payload -> tell(Event.of(payload)));
    subscriber.connect().await();
  }

  /** Announces an event that has nothing more to say than its kind and subject. */
  public static void announce(Transaction tx, EventKind kind, String subject) {
    announce(tx, kind, subject, new JsonObject());
  }

  /**
   * Announces an event of the transaction's tenant. Listeners get the event when the transaction
   * commits, and never if it does not.
   *
   * @param data for readers of the row; listeners do not get it
   */
  public static void announce(Transaction tx, EventKind kind, String subject, JsonObject data) {
    Event event = new Event(tx.tenant(), Ids.next(), kind.name(), subject);
    tx.update(
        """
        WITH written AS (
          INSERT INTO event (shop_id, id, kind, subject, data)
          VALUES ($1, $2, $3, $4, $5)
        )
        SELECT pg_notify('puente_event', $6)
        """,
        tx.tenant().id(),
        event.id(),
        kind.name(),
        subject,
        data,
        event.payload());
  }

  /**
   * Notifies every node, when the transaction commits, that something of the operator's changed.
   */
  public static void notifyNodes(Transaction tx, String what) {
    tx.update("SELECT pg_notify($1, '')", "puente_" + what);
  }

  /**
   * Runs a step at each notification of a node, and when the connection is there again after it was
   * cut, because a notification may have been missed.
   */
  public void onNotification(String what, Runnable step) {
    subscriber
        .channel("puente_" + what)
        .subscribeHandler(again -> step.run())
        .handler(payload -> step.run());
  }

  private record Listener(Consumer<Event> event, Runnable missed) {}

  /** Adds a listener that needs nothing but the events that are heard. */
  public Subscription listen(Consumer<Event> event) {
    return listen(event, () -> {});
  }

  /**
   * Adds a listener to all events of all tenants. Closing the handle removes it.
   *
   * @param missed called when the connection is there again after it was cut: any event may have
   *     been missed
   */
  public Subscription listen(Consumer<Event> event, Runnable missed) {
    Listener listener = new Listener(event, missed);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void tell(Event event) {
    for (Listener listener : listeners) {
      try {
        listener.event.accept(event);
      } catch (RuntimeException e) {
        LOG.error("listener failed kind={} subject={}", event.kind(), event.subject(), e);
      }
    }
  }

  private void tellMissed() {
    for (Listener listener : listeners) {
      try {
        listener.missed.run();
      } catch (RuntimeException e) {
        LOG.error("listener failed after a reconnect", e);
      }
    }
  }

  /** Deletes the events that are older than this. For the operator; one node does it at a time. */
  public static int deleteBefore(Transaction tx, Instant oldest) {
    return tx.update("DELETE FROM event WHERE at < $1", oldest.atOffset(ZoneOffset.UTC));
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
