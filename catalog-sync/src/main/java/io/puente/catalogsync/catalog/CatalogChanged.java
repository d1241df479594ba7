package io.puente.catalogsync.catalog;

import io.puente.platform.database.Transaction;
import io.puente.platform.events.EventKind;
import io.puente.platform.events.Events;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/**
 * The event that a shop's catalogue has changed. Its subject is the source of the change. Its data
 * are the ids of the products, {@code {"products": [id, …]}}; none if only categories have changed.
 */
public final class CatalogChanged {

  /** The kind of the event. */
  public static final EventKind KIND = new EventKind("CatalogChanged");

  private CatalogChanged() {}

  /** Announces the event in the transaction that changes the products. */
  public static void announce(Transaction tx, String subject, List<UUID> products) {
    JsonArray ids = new JsonArray(products.stream().map(UUID::toString).toList());
    Events.announce(tx, KIND, subject, new JsonObject().put("products", ids));
  }
}
