package io.puente.catalogsync.catalog;

import io.puente.catalogsync.catalog.ProductPicture.Failed;
import io.puente.catalogsync.catalog.ProductPicture.Pending;
import io.puente.catalogsync.catalog.ProductPicture.Ready;
import io.puente.catalogsync.catalog.ProductPicture.State;
import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of {@code product_picture}. */
final class ProductPictureSql {

  private ProductPictureSql() {}

  static Map<UUID, List<ProductPicture>> load(Transaction tx, UUID[] products) {
    Map<UUID, List<ProductPicture>> pictures = new HashMap<>();
    for (Row row :
        tx.rows(
            """
            SELECT product_id, id, position, source, alt, state, hash, failure
            FROM product_picture
            WHERE shop_id = $1
              AND product_id = ANY ($2)
            ORDER BY product_id, position, id
            """,
            tx.tenant().id(),
            (Object) products)) {
      pictures
          .computeIfAbsent(row.getUUID("product_id"), first -> new ArrayList<>())
          .add(
              new ProductPicture(
                  row.getUUID("id"),
                  row.getInteger("position"),
                  row.getString("source"),
                  JsonMaps.strings(row.getJsonObject("alt")),
                  state(row)));
    }
    return pictures;
  }

  private static State state(Row row) {
    Optional<PictureHash> shown =
        Optional.ofNullable(row.getBuffer("hash"))
            .map(hash -> new PictureHash(HexFormat.of().formatHex(hash.getBytes())));
    return switch (row.getString("state")) {
      case "ready" -> new Ready(shown.orElseThrow());
      case "failed" -> new Failed(row.getString("failure"), shown);
      default -> new Pending(shown);
    };
  }

  static void write(Transaction tx, List<Change> changes) {
    UUID shop = tx.tenant().id();
    List<Tuple> written = new ArrayList<>();
    for (Change change : changes) {
      List<ProductPicture> before = change.before().map(Product::pictures).orElse(List.of());
      for (ProductPicture picture : change.after().pictures()) {
        if (!before.contains(picture)) {
          written.add(tuple(shop, change.after().id(), picture));
        }
      }
    }
    tx.batch(
        """
        INSERT INTO product_picture
          (shop_id, id, product_id, position, source, alt, state, hash, failure)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (shop_id, id) DO UPDATE
        SET position = excluded.position,
            source = excluded.source,
            alt = excluded.alt,
            state = excluded.state,
            hash = excluded.hash,
            failure = excluded.failure
        """,
        written);
  }

  private static Tuple tuple(UUID shop, UUID product, ProductPicture picture) {
    State state = picture.state();
    return Tuple.tuple()
        .addUUID(shop)
        .addUUID(picture.id())
        .addUUID(product)
        .addInteger(picture.position())
        .addString(picture.source())
        .addJsonObject(JsonMaps.ofStrings(picture.alt()))
        .addString(
            switch (state) {
              case Pending pending -> "pending";
              case Ready ready -> "ready";
              case Failed failed -> "failed";
            })
        .addBuffer(state.shown().map(hash -> Buffer.buffer(hash.bytes())).orElse(null))
        .addString(state instanceof Failed failed ? failed.reason() : null);
  }

  /** Removes pictures; a variant that shows one of them must not refer to it any more. */
  static void remove(Transaction tx, List<Change> changes) {
    UUID shop = tx.tenant().id();
    List<Tuple> removed = new ArrayList<>();
    for (Change change : changes) {
      Set<UUID> kept =
          change.after().pictures().stream().map(ProductPicture::id).collect(Collectors.toSet());
      change.before().map(Product::pictures).orElse(List.of()).stream()
          .filter(picture -> !kept.contains(picture.id()))
          .forEach(picture -> removed.add(Tuple.of(shop, change.after().id(), picture.id())));
    }
    tx.batch(
        """
        UPDATE variant
        SET picture_id = NULL
        WHERE shop_id = $1
          AND product_id = $2
          AND picture_id = $3
        """,
        removed);
    tx.batch(
        """
        DELETE FROM product_picture
        WHERE shop_id = $1
          AND product_id = $2
          AND id = $3
        """,
        removed);
  }
}
