package io.puente.storefront.search;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.storefront.search.ProductDocument.Text;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what the index needs to know: products, and which of them have changed. */
final class ProductDocumentSql {

  private static final String DOCUMENT =
      """
      SELECT p.id, p.position, p.visible,
             (SELECT jsonb_agg(
                       jsonb_build_array(t.language, t.title, t.keywords, t.description_html))
              FROM product_text t
              WHERE t.shop_id = $1 AND t.product_id = p.id) AS texts,
             (SELECT array_agg(c.code)
              FROM (
                SELECT unnest(ARRAY[v.sku, v.barcode]) AS code
                FROM variant v
                WHERE v.shop_id = $1 AND v.product_id = p.id AND v.active) c
              WHERE c.code IS NOT NULL) AS codes
      FROM product p
      WHERE p.shop_id = $1
      """;

  private ProductDocumentSql() {}

  /** Some products. */
  static List<ProductDocument> ofIds(Transaction tx, Collection<UUID> products) {
    return documents(
        tx.rows(
            DOCUMENT + "AND p.id = ANY($2)",
            tx.tenant().id(),
            (Object) products.toArray(UUID[]::new)));
  }

  /** The next products, by id; all of them in several steps. */
  static List<ProductDocument> after(Transaction tx, UUID product, int limit) {
    return documents(
        tx.rows(
            DOCUMENT + "AND p.id > $2 ORDER BY p.id LIMIT $3", tx.tenant().id(), product, limit));
  }

  private static List<ProductDocument> documents(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new ProductDocument(
                    row.getUUID("id"),
                    row.getInteger("position"),
                    row.getBoolean("visible"),
                    texts(row),
                    codes(row)))
        .toList();
  }

  private static List<Text> texts(Row row) {
    return Optional.ofNullable(row.getJsonArray("texts")).orElseGet(JsonArray::new).stream()
        .map(JsonArray.class::cast)
        .map(
            text ->
                new Text(
                    text.getString(0), text.getString(1), text.getString(2), text.getString(3)))
        .toList();
  }

  private static List<String> codes(Row row) {
    return Stream.ofNullable(row.getArrayOfStrings("codes")).flatMap(Stream::of).toList();
  }

  /** The products that an event names. */
  static List<UUID> changedIn(Transaction tx, Collection<UUID> events) {
    return products(
        tx.rows(
            "SELECT data FROM event WHERE shop_id = $1 AND id = ANY($2)",
            tx.tenant().id(),
            (Object) events.toArray(UUID[]::new)));
  }

  /** The products that events named since then. */
  static List<UUID> changedSince(Transaction tx, Instant since) {
    return products(
        tx.rows(
            "SELECT data FROM event WHERE shop_id = $1 AND kind = $2 AND at >= $3",
            tx.tenant().id(),
            CatalogChanged.KIND.name(),
            SqlTime.utc(since)));
  }

  private static List<UUID> products(List<Row> events) {
    return events.stream()
        .map(row -> row.getJsonObject("data"))
        .map(JsonObject.class::cast)
        .flatMap(data -> data.getJsonArray("products", new JsonArray()).stream())
        .map(String.class::cast)
        .map(UUID::fromString)
        .distinct()
        .toList();
  }

  /** The clock of the database. */
  static Instant now(Transaction tx) {
    return tx.oneRow("SELECT now() AS now").get(OffsetDateTime.class, "now").toInstant();
  }

  /** Tells this database from every other one, restored copies included. */
  static String identity(Transaction tx) {
    return tx.oneRow(
            """
            SELECT c.system_identifier || '/' || d.oid AS identity
            FROM pg_control_system() c, pg_database d
            WHERE d.datname = current_database()
            """)
        .getString("identity");
  }
}
