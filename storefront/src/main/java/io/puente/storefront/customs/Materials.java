package io.puente.storefront.customs;

import io.puente.catalogsync.catalog.Products;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The materials of products and where they come from. */
public record Materials(Database database, Clock clock) {

  /** More are not needed to say where a product originates. */
  public static final int MOST = 8;

  /** What became of a change. */
  public enum Outcome {
    SAVED,
    /** Others were stored since the form was shown. Nothing was written. */
    STALE
  }

  public List<Material> of(Tenant tenant, UUID product) {
    return database.reading(tenant, tx -> MaterialSql.of(tx, product));
  }

  /**
   * Replaces the materials of an existing product.
   *
   * @param shown those that the form showed
   */
  public Outcome save(
      Tenant tenant, UUID product, List<Material> shown, List<Material> materials, Actor actor) {
    return database.inTenant(
        tenant,
        tx -> {
          Products.lockForChanges(tx);
          List<Material> stored = MaterialSql.of(tx, product);
          if (stored.equals(materials)) {
            return Outcome.SAVED;
          }
          if (!stored.equals(shown)) {
            return Outcome.STALE;
          }
          MaterialSql.replace(tx, product, materials);
          Audit.note(tx, actor, "materials", product.toString(), clock.instant());
          return Outcome.SAVED;
        });
  }
}
