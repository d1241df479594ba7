package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.Products;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The one way in which the dashboard writes products: imports wait for it, and it for them. What is
 * stored is compared with what the form showed, under the lock. Each change is in the history of
 * the product, in the audit log, and announced to every node.
 */
public final class ProductChanges {

  private final Database database;
  private final Clock clock;

  public ProductChanges(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Who changes a product.
   *
   * @param action the action in the audit log and in the history
   */
  public record By(String action, Actor actor, Instant at) {}

  /** What became of a change. */
  public sealed interface Outcome {

    /** The product is as it was wanted, also if it was so before. */
    record Saved(Product product) implements Outcome {}

    /** The product was changed since the form was shown. Nothing was written. */
    record Stale(Product now) implements Outcome {}

    /** There is no such product any more. */
    record Missing() implements Outcome {}
  }

  /**
   * Changes a product.
   *
   * @param shown whether the stored product is as the form showed it
   */
  public Outcome change(
      Tenant tenant,
      UUID product,
      String action,
      Actor actor,
      Predicate<Product> shown,
      UnaryOperator<Product> change) {
    By by = new By(action, actor, clock.instant());
    return database.inTenant(
        tenant,
        tx -> {
          Products.lockForChanges(tx);
          StockLockSql.lock(tx, product);
          Optional<Product> stored = Products.byId(tx, product);
          if (stored.isEmpty()) {
            return new Outcome.Missing();
          }
          Product wanted = ProductTexts.complete(tx, stored.get(), change.apply(stored.get()));
          return wanted.equals(stored.get()) || shown.test(stored.get())
              ? new Outcome.Saved(ProductDrafts.write(tx, by, stored.get(), wanted))
              : new Outcome.Stale(stored.get());
        });
  }

  /** Changes a product within a transaction if it still exists. */
  public static void correct(
      Transaction tx, String handle, By by, UnaryOperator<Product> corrected) {
    Products.lockForChanges(tx);
    Product stored = Products.byHandle(tx, List.of(handle)).get(handle);
    if (stored != null) {
      write(tx, by, stored, corrected.apply(stored));
    }
  }

  /** Writes a locked product if it really changes. */
  static Product write(Transaction tx, By by, Product stored, Product wanted) {
    if (wanted.equals(stored)) {
      return stored;
    }
    return store(tx, by, Optional.of(stored), wanted.correcting(stored));
  }

  /** Writes, records and announces a product, and returns it as it is stored now. */
  static Product store(Transaction tx, By by, Optional<Product> before, Product wanted) {
    Products.write(tx, List.of(new Change(before, wanted)));
    Product after = Products.byId(tx, wanted.id()).orElseThrow();
    ProductChangeSql.insert(tx, by, before, after);
    CatalogChanged.announce(tx, after.handle(), List.of(after.id()));
    Audit.note(tx, by.actor(), by.action(), after.id().toString(), by.at());
    before.ifPresent(stored -> sweepRemoved(tx, stored, after, by.at()));
    return after;
  }

  /** Records and announces a product that buyers see from now on. */
  static Product announceNew(Transaction tx, By by, UUID id) {
    Product product = Products.byId(tx, id).orElseThrow();
    ProductChangeSql.insert(tx, by, Optional.empty(), product);
    CatalogChanged.announce(tx, product.handle(), List.of(id));
    Audit.note(tx, by.actor(), by.action(), id.toString(), by.at());
    return product;
  }

  static void sweepRemoved(Transaction tx, Product before, Product after, Instant now) {
    UnusedPictures.sweepLater(tx, without(before, after), now);
  }

  static void sweepAll(Transaction tx, Product removed, Instant now) {
    UnusedPictures.sweepLater(tx, List.copyOf(shown(removed)), now);
  }

  private static List<PictureHash> without(Product before, Product after) {
    Set<PictureHash> kept = shown(after);
    return shown(before).stream().filter(picture -> !kept.contains(picture)).toList();
  }

  static Set<PictureHash> shown(Product product) {
    return product.pictures().stream()
        .map(ProductPicture::state)
        .flatMap(state -> state.shown().stream())
        .collect(Collectors.toSet());
  }

  /** A product as it is stored. */
  public Optional<Product> find(Tenant tenant, UUID product) {
    return database.reading(tenant, tx -> Products.byId(tx, product));
  }

  /** The latest changes of a product, newest first. */
  public List<ProductChange> history(Tenant tenant, UUID product, int limit) {
    return database.reading(tenant, tx -> ProductChangeSql.latest(tx, product, limit));
  }
}
