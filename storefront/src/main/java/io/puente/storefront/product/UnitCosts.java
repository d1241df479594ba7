package io.puente.storefront.product;

import io.puente.catalogsync.catalog.Variant;
import io.puente.platform.database.Transaction;
import io.puente.shop.audit.Actor;
import io.puente.storefront.editing.ProductChanges;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * The owner's cost of one piece, made or bought. Buyers never see it.
 *
 * @param byVariant in the shop's currency; a variant that is not in it keeps its own
 */
public record UnitCosts(Map<UUID, Optional<Money>> byVariant) {

  /** Writes the costs if the product still exists and the costs differ. */
  public void write(Transaction tx, String handle, Actor actor, Instant at) {
    ProductChanges.correct(
        tx,
        handle,
        new ProductChanges.By("costs", actor, at),
        stored -> stored.withVariants(stored.variants().stream().map(this::costing).toList()));
  }

  private Variant costing(Variant variant) {
    return variant.withCost(byVariant.getOrDefault(variant.id(), variant.cost()));
  }
}
