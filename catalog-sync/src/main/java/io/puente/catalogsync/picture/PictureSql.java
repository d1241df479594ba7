package io.puente.catalogsync.picture;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.picture.Pictures.Failure;
import io.puente.catalogsync.picture.Pictures.Status;
import io.puente.catalogsync.picture.ProcessedImage.Ready;
import io.puente.catalogsync.picture.ProcessedImage.Rendition;
import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code picture} and {@code picture_rendition}, and the state of a product's pictures. */
final class PictureSql {

  private PictureSql() {}

  /** A picture of a product that is not loaded yet. */
  record UnloadedPicture(UUID id, UUID product, String handle, String source) {}

  private static final String SELECT =
      """
      SELECT i.id, i.product_id, p.handle, i.source, i.failure
      FROM product_picture i
      JOIN product p ON p.shop_id = $1 AND p.id = i.product_id
      WHERE i.shop_id = $1
      """;

  /** Pending pictures with a path, oldest first. */
  static List<UnloadedPicture> pendingWithPath(Transaction tx) {
    return tx
        .rows(
            SELECT
                + """
                  AND i.state = 'pending'
                  AND i.source !~* '^https?://'
                ORDER BY i.id
                """,
            tx.tenant().id())
        .stream()
        .map(PictureSql::unloaded)
        .toList();
  }

  static int countPendingWithAddress(Transaction tx) {
    return tx.oneRow(
            """
            SELECT count(*)::int AS pending
            FROM product_picture
            WHERE shop_id = $1
              AND state = 'pending'
              AND source ~* '^https?://'
            """,
            tx.tenant().id())
        .getInteger("pending");
  }

  /** Pictures with a path that were not found, oldest first. */
  static List<UnloadedPicture> failedWithPath(Transaction tx) {
    return tx
        .rows(
            SELECT
                + """
                  AND i.state = 'failed'
                  AND i.source !~* '^https?://'
                ORDER BY i.id
                """,
            tx.tenant().id())
        .stream()
        .map(PictureSql::unloaded)
        .toList();
  }

  /** A pending or failed picture, if the product still has it. */
  static Optional<UnloadedPicture> unloaded(Transaction tx, UUID id) {
    return tx.row(SELECT + "AND i.id = $2 AND i.state <> 'ready'", tx.tenant().id(), id)
        .map(PictureSql::unloaded);
  }

  static List<Failure> failures(Transaction tx) {
    return tx
        .rows(SELECT + "AND i.state = 'failed' ORDER BY p.position, i.position", tx.tenant().id())
        .stream()
        .map(
            row ->
                new Failure(
                    row.getString("handle"),
                    row.getString("source"),
                    ProblemKind.ofKey(row.getString("failure"))))
        .toList();
  }

  static List<Status> ofProduct(Transaction tx, UUID product) {
    return tx
        .rows(
            """
            SELECT i.id, i.source, i.state, i.hash, i.failure, p.widths
            FROM product_picture i
            LEFT JOIN picture p ON p.shop_id = $1 AND p.hash = i.hash
            WHERE i.shop_id = $1
              AND i.product_id = $2
            ORDER BY i.position, i.id
            """,
            tx.tenant().id(),
            product)
        .stream()
        .map(PictureSql::status)
        .toList();
  }

  private static Status status(Row row) {
    Integer[] widths = row.getArrayOfIntegers("widths");
    return new Status(
        row.getUUID("id"),
        row.getString("source"),
        row.getString("state").equals("ready"),
        Optional.ofNullable(row.getBuffer("hash"))
            .map(hash -> new PictureHash(HexFormat.of().formatHex(hash.getBytes()))),
        widths == null ? List.of() : List.of(widths),
        row.getString("state").equals("failed")
            ? Optional.of(ProblemKind.ofKey(row.getString("failure")))
            : Optional.empty());
  }

  private static UnloadedPicture unloaded(Row row) {
    return new UnloadedPicture(
        row.getUUID("id"),
        row.getUUID("product_id"),
        row.getString("handle"),
        row.getString("source"));
  }

  static List<PictureHash> missing(Transaction tx, Collection<PictureHash> pictures) {
    return pictures.stream().filter(picture -> !isStored(tx, picture)).toList();
  }

  /** The JPEG of the widest rendition. */
  static Optional<byte[]> widest(Transaction tx, PictureHash hash) {
    return tx.row(
            """
            SELECT jpeg
            FROM picture_rendition
            WHERE shop_id = $1
              AND hash = $2
            ORDER BY width DESC
            LIMIT 1
            """,
            tx.tenant().id(),
            bytes(hash))
        .map(row -> row.getBuffer("jpeg").getBytes());
  }

  static boolean isStored(Transaction tx, PictureHash hash) {
    return tx.row(
            "SELECT 1 FROM picture WHERE shop_id = $1 AND hash = $2", tx.tenant().id(), bytes(hash))
        .isPresent();
  }

  static void store(Transaction tx, Ready image) {
    UUID shop = tx.tenant().id();
    Buffer hash = bytes(image.hash());
    tx.update(
        """
        INSERT INTO picture (shop_id, hash, width, height, widths, webp)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (shop_id, hash) DO UPDATE
        SET created_at = excluded.created_at
        """,
        shop,
        hash,
        image.width(),
        image.height(),
        image.renditions().stream().map(Rendition::width).sorted().toArray(Integer[]::new),
        image.hasWebp());
    tx.batch(
        """
        INSERT INTO picture_rendition (shop_id, hash, width, height, jpeg, webp)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO NOTHING
        """,
        image.renditions().stream().map(rendition -> tuple(shop, hash, rendition)).toList());
  }

  private static Tuple tuple(UUID shop, Buffer hash, Rendition rendition) {
    return Tuple.of(
        shop, hash, rendition.width(), rendition.height(), rendition.jpeg(), rendition.webp());
  }

  static void markReady(Transaction tx, UUID id, PictureHash hash) {
    tx.update(
        """
        UPDATE product_picture
        SET state = 'ready',
            hash = $3,
            failure = NULL
        WHERE shop_id = $1
          AND id = $2
        """,
        tx.tenant().id(),
        id,
        bytes(hash));
  }

  static void markFailed(Transaction tx, UUID id, String reason) {
    tx.update(
        """
        UPDATE product_picture
        SET state = 'failed',
            failure = $3
        WHERE shop_id = $1
          AND id = $2
        """,
        tx.tenant().id(),
        id,
        reason);
  }

  static void touchProduct(Transaction tx, UUID product) {
    tx.update(
        "UPDATE product SET updated_at = now() WHERE shop_id = $1 AND id = $2",
        tx.tenant().id(),
        product);
  }

  private static Buffer bytes(PictureHash hash) {
    return Buffer.buffer(hash.bytes());
  }
}
