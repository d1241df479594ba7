package io.puente.catalogsync.catalog;

import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.Product.ProductOption;
import io.puente.catalogsync.catalog.Product.ProductText;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Rows of {@code product} and {@code product_option}; loads complete products. */
final class ProductSql {

  private ProductSql() {}

  private static final String SELECT =
      """
      SELECT id, handle, status, published, vendor, category_handle, tags, hs_code,
             hs_by_country, duty_by_country, alcohol, origin, customs_description, corrections,
             position
      FROM product
      WHERE shop_id = $1
      """;

  static Map<String, Product> load(Transaction tx, String[] handles) {
    return load(tx, tx.rows(SELECT + "AND handle = ANY ($2)", tx.tenant().id(), (Object) handles));
  }

  static Map<String, Product> load(Transaction tx, UUID[] ids) {
    return load(tx, tx.rows(SELECT + "AND id = ANY ($2)", tx.tenant().id(), (Object) ids));
  }

  static List<String> takenHandles(Transaction tx, String[] handles) {
    return tx
        .rows(
            """
            SELECT handle
            FROM product
            WHERE shop_id = $1
              AND handle = ANY ($2)
            """,
            tx.tenant().id(),
            (Object) handles)
        .stream()
        .map(row -> row.getString("handle"))
        .toList();
  }

  private static Map<String, Product> load(Transaction tx, List<Row> rows) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    UUID[] ids = rows.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
    Map<UUID, SortedMap<String, ProductText>> texts = ProductTextSql.load(tx, ids);
    Map<UUID, List<ProductOption>> options = options(tx, ids);
    Map<UUID, List<Variant>> variants = VariantSql.load(tx, ids);
    Map<UUID, List<ProductPicture>> pictures = ProductPictureSql.load(tx, ids);
    Map<String, Product> products = new LinkedHashMap<>();
    for (Row row : rows) {
      UUID id = row.getUUID("id");
      products.put(
          row.getString("handle"),
          product(
              row,
              texts.getOrDefault(id, new TreeMap<>()),
              options.getOrDefault(id, List.of()),
              variants.getOrDefault(id, List.of()),
              pictures.getOrDefault(id, List.of())));
    }
    return products;
  }

  private static Product product(
      Row row,
      SortedMap<String, ProductText> texts,
      List<ProductOption> options,
      List<Variant> variants,
      List<ProductPicture> pictures) {
    return new Product(
        row.getUUID("id"),
        row.getString("handle"),
        ProductStatus.of(row.getString("status")),
        row.getBoolean("published"),
        Optional.ofNullable(row.getString("vendor")),
        Optional.ofNullable(row.getString("category_handle")),
        List.of(row.getArrayOfStrings("tags")),
        new Customs(
            Optional.ofNullable(row.getString("hs_code")),
            JsonMaps.strings(row.getJsonObject("hs_by_country")),
            JsonMaps.strings(row.getJsonObject("duty_by_country")),
            Optional.ofNullable(row.getBigDecimal("alcohol")),
            Optional.ofNullable(row.getString("origin")),
            Optional.ofNullable(row.getString("customs_description")),
            new Corrections(JsonMaps.strings(row.getJsonObject("corrections")))),
        row.getInteger("position"),
        texts,
        options,
        variants,
        pictures);
  }

  private static Map<UUID, List<ProductOption>> options(Transaction tx, UUID[] products) {
    Map<UUID, List<ProductOption>> options = new LinkedHashMap<>();
    for (Row row :
        tx.rows(
            """
            SELECT product_id, name, names
            FROM product_option
            WHERE shop_id = $1
              AND product_id = ANY ($2)
            ORDER BY product_id, position
            """,
            tx.tenant().id(),
            (Object) products)) {
      options
          .computeIfAbsent(row.getUUID("product_id"), first -> new ArrayList<>())
          .add(
              new ProductOption(
                  row.getString("name"), JsonMaps.strings(row.getJsonObject("names"))));
    }
    return options;
  }

  static void lockForChanges(Transaction tx) {
    tx.rows(
        "SELECT pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))",
        tx.tenant().toString());
  }

  static int lastPosition(Transaction tx) {
    return tx.oneRow(
            """
            SELECT coalesce(max(position), 0) AS last
            FROM product
            WHERE shop_id = $1
              AND position >= 0
            """,
            tx.tenant().id())
        .getInteger("last");
  }

  /** Writes the row of each changed product, even if only other tables change: see updated_at. */
  static void write(Transaction tx, List<Change> changes) {
    tx.batch(
        """
        INSERT INTO product
          (shop_id, id, handle, status, published, vendor, category_handle, tags, hs_code,
           hs_by_country, duty_by_country, alcohol, origin, customs_description, corrections,
           position)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        ON CONFLICT (shop_id, id) DO UPDATE
        SET handle = excluded.handle,
            status = excluded.status,
            published = excluded.published,
            vendor = excluded.vendor,
            category_handle = excluded.category_handle,
            tags = excluded.tags,
            hs_code = excluded.hs_code,
            hs_by_country = excluded.hs_by_country,
            duty_by_country = excluded.duty_by_country,
            alcohol = excluded.alcohol,
            origin = excluded.origin,
            customs_description = excluded.customs_description,
            corrections = excluded.corrections,
            updated_at = excluded.updated_at
        """,
        changes.stream().map(change -> tuple(tx.tenant().id(), change.after())).toList());
    writeOptions(tx, changes);
  }

  private static Tuple tuple(UUID shop, Product product) {
    return Tuple.tuple()
        .addUUID(shop)
        .addUUID(product.id())
        .addString(product.handle())
        .addString(product.status().key())
        .addBoolean(product.published())
        .addString(product.vendor().orElse(null))
        .addString(product.category().orElse(null))
        .addArrayOfString(product.tags().toArray(String[]::new))
        .addString(product.customs().hsCode().orElse(null))
        .addJsonObject(JsonMaps.ofStrings(product.customs().hsByCountry()))
        .addJsonObject(JsonMaps.ofStrings(product.customs().dutyByCountry()))
        .addBigDecimal(product.customs().alcohol().orElse(null))
        .addString(product.customs().origin().orElse(null))
        .addString(product.customs().description().orElse(null))
        .addJsonObject(JsonMaps.ofStrings(product.customs().corrections().fileValues()))
        .addInteger(product.position());
  }

  private static void writeOptions(Transaction tx, List<Change> changes) {
    UUID shop = tx.tenant().id();
    List<Tuple> removed = new ArrayList<>();
    List<Tuple> written = new ArrayList<>();
    for (Change change : changes) {
      List<ProductOption> before = change.before().map(Product::options).orElse(List.of());
      List<ProductOption> after = change.after().options();
      UUID product = change.after().id();
      for (int i = after.size(); i < before.size(); i++) {
        removed.add(Tuple.of(shop, product, (short) (i + 1)));
      }
      for (int i = 0; i < after.size(); i++) {
        ProductOption option = after.get(i);
        if (i >= before.size() || !before.get(i).equals(option)) {
          written.add(
              Tuple.of(
                  shop,
                  product,
                  (short) (i + 1),
                  option.name(),
                  JsonMaps.ofStrings(option.names())));
        }
      }
    }
    tx.batch(
        """
        DELETE FROM product_option
        WHERE shop_id = $1
          AND product_id = $2
          AND position = $3
        """,
        removed);
    tx.batch(
        """
        INSERT INTO product_option (shop_id, product_id, position, name, names)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (shop_id, product_id, position) DO UPDATE
        SET name = excluded.name,
            names = excluded.names
        """,
        written);
  }
}
