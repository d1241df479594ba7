package io.puente.catalogsync.catalog;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/**
 * The event that something a buyer could see has changed in a shop's catalogue. Its subject says
 * what changed it; its data names the products: {@code {"products": [id, …]}}, none if only
 * categories have changed.
 */
public final class CatalogChanged {

  /** The kind of the event. */
  public static final String KIND = "CatalogChanged";

  private CatalogChanged() {}

  /** Announces it with the transaction that changes the products. */
  public static void announce(Transaction tx, Tenant tenant, String subject, List<UUID> products) {
    JsonArray ids = new JsonArray(products.stream().map(UUID::toString).toList());
    Events.announce(tx, tenant, KIND, subject, new JsonObject().put("products", ids));
  }
}
