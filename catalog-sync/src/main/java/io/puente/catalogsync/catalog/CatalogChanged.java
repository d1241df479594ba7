package io.puente.catalogsync.catalog;

import io.puente.platform.database.Transaction;
import io.puente.platform.events.Event;
import io.puente.platform.events.EventKind;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
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

  /** Follows each change of what products are, as their price or weight, in the background. */
  public static final Job<ChangedProducts> FOLLOWING =
      new Job<>("changed-products", ChangedProducts.class).withWorkers(1);

  /** The products that have changed, by id. */
  public record ChangedProducts(List<UUID> products) {}

  /** The subject of a change that others follow soon begins with it. */
  private static final String STEP = "step:";

  private CatalogChanged() {}

  /** Whether other changes follow soon, as the next part of an import or the next picture. */
  public static boolean isStep(Event event) {
    return event.is(KIND) && event.subject().startsWith(STEP);
  }

  /** Announces a change that others follow soon, in the transaction that changes the products. */
  public static void announceStep(Transaction tx, String subject, List<UUID> products) {
    announce(tx, STEP + subject, products);
  }

  /** Announces that a picture of a product can be shown now. */
  public static void announcePicture(Transaction tx, UUID product) {
    announceOnly(tx, STEP + "picture", List.of(product));
  }

  /** Announces the event in the transaction that changes the products. */
  public static void announce(Transaction tx, String subject, List<UUID> products) {
    announceOnly(tx, subject, products);
    if (!products.isEmpty()) {
      Jobs.enqueue(tx, FOLLOWING, new ChangedProducts(products));
    }
  }

  private static void announceOnly(Transaction tx, String subject, List<UUID> products) {
    JsonArray ids = new JsonArray(products.stream().map(UUID::toString).toList());
    Events.announce(tx, KIND, subject, new JsonObject().put("products", ids));
  }
}
