package io.puente.storefront.product;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.puente.platform.database.PendingStatement;
import io.puente.platform.database.Transaction;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads pictures that are ready to be shown, and the bytes of one of their widths. */
final class PictureSql {

  private PictureSql() {}

  static PendingStatement ofProducts(
      Transaction tx, Shop shop, Market market, List<UUID> products) {
    return tx.ask(
        """
        SELECT i.product_id, i.id, i.hash, b.width, b.height, b.widths, b.webp,
               coalesce(i.alt ->> $3, i.alt ->> $4, '') AS alt,
               CASE WHEN i.alt ->> $3 IS NULL THEN $4 ELSE $3 END AS alt_language
        FROM product_picture i
        JOIN picture b ON b.shop_id = $1 AND b.hash = i.hash
        WHERE i.shop_id = $1
          AND i.product_id = ANY($2)
          AND i.state = 'ready'
        ORDER BY i.position
        """,
        tx.tenant().id(),
        products.toArray(UUID[]::new),
        market.language(),
        shop.language());
  }

  static Map<UUID, List<Picture>> byProduct(List<Row> rows) {
    return rows.stream()
        .collect(
            groupingBy(row -> row.getUUID("product_id"), mapping(PictureSql::picture, toList())));
  }

  private static Picture picture(Row row) {
    return new Picture(
        row.getUUID("id"),
        HexFormat.of().formatHex(row.getBuffer("hash").getBytes()),
        row.getInteger("width"),
        row.getInteger("height"),
        row.getString("alt"),
        row.getString("alt_language"),
        List.of(row.getArrayOfIntegers("widths")),
        row.getBoolean("webp"));
  }

  /**
   * The picture of the home page. Its alternative text is empty: the text beside it describes it.
   */
  static Optional<Picture> ofShop(Transaction tx, String hash) {
    return tx.row(
            """
            SELECT shop_id AS id, hash, width, height, widths, webp, '' AS alt, '' AS alt_language
            FROM picture
            WHERE shop_id = $1
              AND hash = decode($2, 'hex')
            """,
            tx.tenant().id(),
            hash)
        .map(PictureSql::picture);
  }

  /** Some pictures by hash, in hexadecimal. The text beside each describes it. */
  static Map<String, Picture> ofHashes(Transaction tx, List<String> hashes) {
    return hashes.isEmpty()
        ? Map.of()
        : tx
            .rows(
                """
                SELECT shop_id AS id, hash, width, height, widths, webp, '' AS alt,
                       '' AS alt_language
                FROM picture
                WHERE shop_id = $1
                  AND encode(hash, 'hex') = ANY ($2)
                """,
                tx.tenant().id(),
                hashes.toArray(String[]::new))
            .stream()
            .map(PictureSql::picture)
            .collect(toMap(Picture::hash, Function.identity()));
  }

  static Optional<Buffer> bytes(Transaction tx, String hash, int width, PictureFormat format) {
    return tx.row(
            """
            SELECT CASE WHEN $4 THEN webp ELSE jpeg END AS file
            FROM picture_rendition
            WHERE shop_id = $1
              AND hash = decode($2, 'hex')
              AND width = $3
            """,
            tx.tenant().id(),
            hash,
            width,
            format == PictureFormat.WEBP)
        .flatMap(row -> Optional.ofNullable(row.getBuffer("file")));
  }
}
