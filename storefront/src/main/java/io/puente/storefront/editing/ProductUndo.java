package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.picture.Pictures;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.shop.audit.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes the last change of a product back. That is a change, too, and can be taken back. */
public record ProductUndo(Database database, Clock clock) {

  /** What became of taking a change back. */
  public sealed interface Outcome {

    /** The product is as it was before the change. */
    record Done(Product product) implements Outcome {}

    /** It is not the last change any more, or something else was changed since. */
    record ChangedSince() implements Outcome {}

    /** A picture of the earlier product was deleted for good. */
    record PictureGone() implements Outcome {}

    /** There is no such change that can be taken back. */
    record Unknown() implements Outcome {}
  }

  /**
   * Takes the last change of a product back, exactly. Pieces that were sold since stay sold: the
   * stock is written only where the change had written it. A text whose address another product has
   * got since gets another one.
   */
  public Outcome takeBack(Tenant tenant, UUID product, UUID change, Actor actor) {
    ProductChanges.By by = new ProductChanges.By("undo", actor, clock.instant());
    return database.inTenant(
        tenant,
        tx -> {
          Products.lockForChanges(tx);
          StockLockSql.lock(tx, product);
          Optional<Product> stored = Products.byId(tx, product);
          Optional<ProductChange> last =
              ProductChangeSql.latest(tx, product, 1).stream().findFirst();
          if (stored.isEmpty() || last.flatMap(ProductChange::before).isEmpty()) {
            return new Outcome.Unknown();
          }
          return last.get().id().equals(change)
              ? takeBack(tx, by, stored.get(), last.get().before().get(), last.get().after())
              : new Outcome.ChangedSince();
        });
  }

  private static Outcome takeBack(
      Transaction tx, ProductChanges.By by, Product stored, Product before, Product after) {
    StockOfNow now = new StockOfNow(before, after, stored);
    if (!now.of(after).equals(stored)) {
      return new Outcome.ChangedSince();
    }
    if (!Pictures.missing(tx, ProductChanges.shown(before)).isEmpty()) {
      return new Outcome.PictureGone();
    }
    Product restored =
        ProductTexts.withFreeAddresses(tx, stored, now.withNewVariantsInactive(now.of(before)));
    return new Outcome.Done(ProductChanges.store(tx, by, Optional.of(stored), restored));
  }

  /** Products with the stock of now, where a change had not written it. */
  private record StockOfNow(Product before, Product after, Product now) {

    Product of(Product product) {
      return product.withVariants(
          product.variants().stream()
              .map(
                  variant ->
                      ofId(now, variant.id())
                          .filter(known -> !wasCounted(variant.id()))
                          .map(known -> variant.withStock(known.stock()))
                          .orElse(variant))
              .toList());
    }

    private boolean wasCounted(UUID variant) {
      return !ofId(before, variant)
          .map(Variant::stock)
          .equals(ofId(after, variant).map(Variant::stock));
    }

    /** Variants are never deleted: those that the change added are not sold any more. */
    Product withNewVariantsInactive(Product restored) {
      List<Variant> variants = new ArrayList<>(restored.variants());
      now.variants().stream()
          .filter(variant -> ofId(restored, variant.id()).isEmpty())
          .map(Variant::deactivated)
          .forEach(variants::add);
      return restored.withVariants(variants);
    }

    private static Optional<Variant> ofId(Product of, UUID id) {
      return of.variants().stream().filter(variant -> variant.id().equals(id)).findFirst();
    }
  }
}
