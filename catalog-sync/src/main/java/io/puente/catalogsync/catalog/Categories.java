package io.puente.catalogsync.catalog;

import io.puente.platform.database.Transaction;
import java.util.List;

/** The stored categories of the transaction's shop. */
public final class Categories {

  private Categories() {}

  /** All of them, in their order. */
  public static List<Category> all(Transaction tx) {
    return CategorySql.load(tx);
  }

  /** Writes categories that are new or have new names; their intros stay. */
  public static void write(Transaction tx, List<Category> categories) {
    CategorySql.write(tx, categories);
  }
}
