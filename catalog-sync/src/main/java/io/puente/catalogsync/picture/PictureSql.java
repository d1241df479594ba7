package io.puente.catalogsync.picture;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.picture.Photograph.Developed;
import io.puente.catalogsync.picture.Photograph.Rendition;
import io.puente.catalogsync.picture.Pictures.Failure;
import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows of {@code picture} and {@code picture_rendition}, and what has become of a place's picture.
 */
final class PictureSql {

  private PictureSql() {}

  private static final String IN_PLACE =
      """
      SELECT i.id, i.product_id, p.handle, i.source, i.failure
      FROM product_picture i
      JOIN product p ON p.shop_id = i.shop_id AND p.id = i.product_id
      """;

  /** Pictures that wait to be read from a folder, oldest first. */
  static List<PictureInPlace> waitingForFolder(Transaction tx) {
    return tx
        .rows(
            IN_PLACE
                + """
                WHERE i.state = 'pending'
                  AND i.source !~* '^https?://'
                ORDER BY i.id
                """)
        .stream()
        .map(PictureSql::inPlace)
        .toList();
  }

  /** A picture that is not shown yet, if it still has a place. */
  static Optional<PictureInPlace> waiting(Transaction tx, UUID id) {
    return tx.row(IN_PLACE + "WHERE i.id = $1 AND i.state <> 'ready'", id).map(PictureSql::inPlace);
  }

  static List<Failure> failures(Transaction tx) {
    return tx.rows(IN_PLACE + "WHERE i.state = 'failed' ORDER BY p.position, i.position").stream()
        .map(
            row ->
                new Failure(
                    row.getString("handle"),
                    row.getString("source"),
                    ProblemKind.ofKey(row.getString("failure"))))
        .toList();
  }

  private static PictureInPlace inPlace(Row row) {
    return new PictureInPlace(
        row.getUUID("id"),
        row.getUUID("product_id"),
        row.getString("handle"),
        row.getString("source"));
  }

  static boolean isStored(Transaction tx, PictureHash hash) {
    return tx.row("SELECT 1 FROM picture WHERE hash = $1", bytes(hash)).isPresent();
  }

  static void store(Transaction tx, Developed photograph) {
    Buffer hash = bytes(photograph.hash());
    int written =
        tx.update(
            """
            INSERT INTO picture (shop_id, hash, width, height, widths)
            VALUES (current_tenant(), $1, $2, $3, $4)
            ON CONFLICT DO NOTHING
            """,
            hash,
            photograph.width(),
            photograph.height(),
            photograph.renditions().stream()
                .map(Rendition::width)
                .sorted()
                .toArray(Integer[]::new));
    if (written > 0) {
      tx.batch(
          """
          INSERT INTO picture_rendition (shop_id, hash, width, height, jpeg)
          VALUES (current_tenant(), $1, $2, $3, $4)
          """,
          photograph.renditions().stream().map(rendition -> tuple(hash, rendition)).toList());
    }
  }

  private static Tuple tuple(Buffer hash, Rendition rendition) {
    return Tuple.of(hash, rendition.width(), rendition.height(), rendition.jpeg());
  }

  static void markReady(Transaction tx, UUID id, PictureHash hash) {
    tx.update(
        """
        UPDATE product_picture
        SET state = 'ready',
            hash = $2,
            failure = NULL
        WHERE id = $1
        """,
        id,
        bytes(hash));
  }

  static void markFailed(Transaction tx, UUID id, String reason) {
    tx.update(
        """
        UPDATE product_picture
        SET state = 'failed',
            failure = $2
        WHERE id = $1
        """,
        id,
        reason);
  }

  static void touchProduct(Transaction tx, UUID product) {
    tx.update("UPDATE product SET updated_at = now() WHERE id = $1", product);
  }

  private static Buffer bytes(PictureHash hash) {
    return Buffer.buffer(HexFormat.of().parseHex(hash.hex()));
  }
}
