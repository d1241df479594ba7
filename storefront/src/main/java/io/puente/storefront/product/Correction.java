package io.puente.storefront.product;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Products;
import io.puente.platform.database.Transaction;
import io.puente.storefront.audit.Actor;
import io.puente.storefront.audit.Audit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A correction that an owner makes to a product on the dashboard, in turn with imports.
 *
 * @param what it is called in the record of who did what
 */
record Correction(String handle, String what, Actor actor, Instant at) {

  /** Writes it, if there still is such a product and it becomes another; tells every node. */
  void write(Transaction tx, UnaryOperator<Product> corrected) {
    Products.lockForChanges(tx);
    var stored = Products.byHandle(tx, List.of(handle)).get(handle);
    if (stored == null) {
      return;
    }
    var said = corrected.apply(stored);
    if (!said.equals(stored)) {
      Products.write(tx, List.of(new Change(Optional.of(stored), said)));
      CatalogChanged.announce(tx, handle, List.of(stored.id()));
      Audit.note(tx, actor, what, stored.id().toString(), at);
    }
  }
}
