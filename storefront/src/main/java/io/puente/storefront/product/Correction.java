package io.puente.storefront.product;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Products;
import io.puente.platform.database.Transaction;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A change that an owner makes to a product on the dashboard. Imports wait for it, and it for them.
 *
 * @param action the action in the audit log
 */
record Correction(String handle, String action, Actor actor, Instant at) {

  /**
   * Writes the change if the product still exists and really changes; announces it to every node.
   */
  void write(Transaction tx, UnaryOperator<Product> corrected) {
    Products.lockForChanges(tx);
    io.puente.catalogsync.catalog.Product stored =
        Products.byHandle(tx, List.of(handle)).get(handle);
    if (stored == null) {
      return;
    }
    io.puente.catalogsync.catalog.Product changed = corrected.apply(stored);
    if (!changed.equals(stored)) {
      Products.write(tx, List.of(new Change(Optional.of(stored), changed)));
      CatalogChanged.announce(tx, handle, List.of(stored.id()));
      Audit.note(tx, actor, action, stored.id().toString(), at);
    }
  }
}
