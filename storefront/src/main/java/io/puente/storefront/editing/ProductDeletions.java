package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductStatus;
import io.puente.catalogsync.catalog.Products;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deletes products. One that an order names is archived: nobody sees it, and the order stays. */
public record ProductDeletions(Database database, Clock clock) {

  /** What became of the product. */
  public enum Outcome {
    DELETED,
    ARCHIVED,
    MISSING
  }

  public Outcome delete(Tenant tenant, UUID id, Actor actor) {
    ProductChanges.By by = new ProductChanges.By("archived", actor, clock.instant());
    return database.inTenant(
        tenant,
        tx -> {
          Products.lockForChanges(tx);
          Optional<Product> product = Products.byId(tx, id);
          if (product.isEmpty()) {
            return Outcome.MISSING;
          }
          // An order that is being placed holds its stock: it is seen afterwards, or finds none.
          ProductDeletionSql.lockCartLines(tx, id);
          StockLockSql.lock(tx, id);
          ProductDeletionSql.lockVariants(tx, id);
          if (ProductDeletionSql.isOrdered(tx, id)) {
            ProductChanges.write(
                tx, by, product.get(), product.get().with(ProductStatus.ARCHIVED, false));
            return Outcome.ARCHIVED;
          }
          ProductDeletionSql.delete(tx, id);
          ProductChanges.sweepAll(tx, product.get(), by.at());
          CatalogChanged.announce(tx, product.get().handle(), List.of(id));
          Audit.note(tx, actor, "deleted", id.toString(), by.at());
          return Outcome.DELETED;
        });
  }
}
