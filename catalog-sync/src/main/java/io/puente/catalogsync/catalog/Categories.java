package io.puente.catalogsync.catalog;

import io.puente.platform.database.Transaction;
import java.util.List;

/** The stored categories of the transaction's shop. */
public final class Categories {

  private Categories() {}

  /** All categories, ordered by position; those that the owner deleted, too. */
  public static List<Category> all(Transaction tx) {
    return CategorySql.load(tx);
  }

  /** Writes categories that are new or have new names; the owner's intros are not changed. */
  public static void write(Transaction tx, List<Category> categories) {
    CategorySql.write(tx, categories);
  }
}
