package io.puente.catalogsync.testing;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Products;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The content of a shop's tables, to compare it before and after an import. */
public final class Tables {

  private static final List<String> CATALOGUE_TABLES =
      List.of(
          "category",
          "category_text",
          "product",
          "product_text",
          "product_option",
          "picture",
          "picture_rendition",
          "product_picture",
          "variant",
          "variant_market_price",
          "stock",
          "event");

  private Tables() {}

  /** Every row with the transaction that wrote it: equal only if nothing was written at all. */
  public static List<String> rows(Database database, Tenant tenant) {
    return database.inTenant(
        tenant,
        tx -> {
          List<String> rows = new ArrayList<>();
          for (String table : CATALOGUE_TABLES) {
            tx.rows(
                    "SELECT '%1$s ' || xmin || ' ' || t::text AS row FROM %1$s t ORDER BY 1"
                        .formatted(table))
                .forEach(row -> rows.add(row.getString("row")));
          }
          return rows;
        });
  }

  /** The products as they read without their ids: equal for two shops with the same goods. */
  public static List<String> goods(Database database, Tenant tenant) {
    return database.inTenant(
        tenant,
        tx -> {
          List<String> handles =
              tx.rows("SELECT handle FROM product ORDER BY position").stream()
                  .map(row -> row.getString("handle"))
                  .toList();
          Map<String, Product> products = Products.byHandle(tx, handles);
          return handles.stream()
              .map(handle -> String.valueOf(products.get(handle)))
              .map(text -> text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id"))
              .toList();
        });
  }

  public static int count(Database database, Tenant tenant, String table) {
    return database.inTenant(
        tenant, tx -> tx.oneRow("SELECT count(*)::int AS count FROM " + table).getInteger("count"));
  }
}
