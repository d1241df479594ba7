package io.puente.catalogsync.catalog;

import io.puente.platform.database.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stored products of the transaction's shop. */
public final class Products {

  private Products() {}

  /**
   * Locks the shop's products until the end of the transaction, so that they can be read, changed
   * and written. Imports take the lock for each part, and the dashboard for each change.
   */
  public static void lockForChanges(Transaction tx) {
    ProductSql.lockForChanges(tx);
  }

  /** The products with these handles, by handle. */
  public static Map<String, Product> byHandle(Transaction tx, Collection<String> handles) {
    return ProductSql.load(tx, handles.toArray(String[]::new));
  }

  /** The product of an id, if the shop has one. */
  public static Optional<Product> byId(Transaction tx, UUID id) {
    return ProductSql.load(tx, new UUID[] {id}).values().stream().findFirst();
  }

  /** Some products by id. */
  public static Map<UUID, Product> byIds(Transaction tx, Collection<UUID> ids) {
    return ProductSql.load(tx, ids.toArray(UUID[]::new)).values().stream()
        .collect(Collectors.toMap(Product::id, Function.identity()));
  }

  /** The handles among these that are taken. */
  public static List<String> takenHandles(Transaction tx, Collection<String> handles) {
    return ProductSql.takenHandles(tx, handles.toArray(String[]::new));
  }

  /** Writes the rows that differ. */
  public static void write(Transaction tx, List<Change> changes) {
    ProductSql.write(tx, changes);
    ProductTextSql.write(tx, changes);
    ProductPictureSql.write(tx, changes);
    VariantSql.write(tx, changes);
    StockSql.write(tx, changes);
    ProductPictureSql.remove(tx, changes);
    CategorySql.restoreUsed(tx);
  }

  /** The highest position of a product, 0 if there is none. */
  public static int lastPosition(Transaction tx) {
    return ProductSql.lastPosition(tx);
  }

  /** The handles of the products with active variants of these SKUs, by SKU. */
  public static Map<String, Set<String>> handlesBySku(Transaction tx, Collection<String> skus) {
    return VariantSql.handlesBySku(tx, skus.toArray(String[]::new));
  }

  /** The handles of the products with one of these titles in a language, by the stored title. */
  public static Map<String, Set<String>> handlesByTitle(
      Transaction tx, String language, Collection<String> titles) {
    return ProductTextSql.handlesByTitle(tx, language, titles.toArray(String[]::new));
  }

  /** The slugs among these that are taken in a language. */
  public static List<String> takenSlugs(Transaction tx, String language, Collection<String> slugs) {
    return ProductTextSql.taken(tx, language, slugs.toArray(String[]::new));
  }
}
