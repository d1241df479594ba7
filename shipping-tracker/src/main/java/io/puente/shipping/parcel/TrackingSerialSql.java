package io.puente.shipping.parcel;

import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import java.util.List;
import java.util.Optional;

/** The rows of {@code tracking_serial}. Each serial is used for one tracking number only. */
final class TrackingSerialSql {
  private static final int BLOCK_SIZE = 1_000;
  private static final int BLOCKS = 100_000;

  private TrackingSerialSql() {}

  /** The next serial that a carrier allocated to the shop; empty if none is left. */
  static Optional<Integer> next(Transaction tx, Carrier carrier, String indicator) {
    return nextOfRange(tx, carrier, indicator).or(() -> firstOfFollowing(tx, carrier, indicator));
  }

  private static Optional<Integer> firstOfFollowing(
      Transaction tx, Carrier carrier, String indicator) {
    return tx.row(
            """
            UPDATE tracking_serial
            SET next_serial = following_first + 1,
                last_serial = following_last,
                following_first = NULL,
                following_last = NULL
            WHERE shop_id = $1
              AND carrier = $2
              AND indicator = $3
              AND next_serial > last_serial
              AND following_first IS NOT NULL
            RETURNING next_serial - 1 AS serial
            """,
            tx.tenant().id(),
            carrier.slug(),
            indicator)
        .map(row -> row.getInteger("serial"));
  }

  private static Optional<Integer> nextOfRange(Transaction tx, Carrier carrier, String indicator) {
    return tx.row(
            """
            UPDATE tracking_serial
            SET next_serial = next_serial + 1
            WHERE shop_id = $1
              AND carrier = $2
              AND indicator = $3
              AND next_serial <= last_serial
            RETURNING next_serial - 1 AS serial
            """,
            tx.tenant().id(),
            carrier.slug(),
            indicator)
        .map(row -> row.getInteger("serial"));
  }

  /** The next serial of a shop that takes a new block whenever the old one is used up. */
  static int nextFromBlocks(Transaction tx, Carrier carrier, String indicator) {
    return next(tx, carrier, indicator)
        .orElseGet(() -> firstOfBlock(tx, carrier, indicator, newBlock(tx)));
  }

  /** The first serial of an unused block. Multiplying scatters the blocks one to one. */
  private static int newBlock(Transaction tx) {
    long block = tx.oneRow("SELECT nextval('tracking_block') AS block").getLong("block");
    return Math.toIntExact((block * 61_803 + 47_312) % BLOCKS * BLOCK_SIZE);
  }

  /**
   * Stores the block and uses its first serial. If another transaction stored a block meanwhile,
   * the next serial of that block is used.
   */
  private static int firstOfBlock(Transaction tx, Carrier carrier, String indicator, int first) {
    return tx.oneRow(
            """
            INSERT INTO tracking_serial AS stored
              (shop_id, carrier, indicator, next_serial, last_serial)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (shop_id, carrier, indicator) DO UPDATE
            SET next_serial = CASE WHEN stored.next_serial <= stored.last_serial
                  THEN stored.next_serial + 1 ELSE excluded.next_serial END,
                last_serial = CASE WHEN stored.next_serial <= stored.last_serial
                  THEN stored.last_serial ELSE excluded.last_serial END
            RETURNING next_serial - 1 AS serial
            """,
            tx.tenant().id(),
            carrier.slug(),
            indicator,
            first + 1,
            first + BLOCK_SIZE - 1)
        .getInteger("serial");
  }

  /** Until the transaction ends, no other one changes the ranges of the shop by a form. */
  static void lockRanges(Transaction tx) {
    tx.row(
        "SELECT pg_advisory_xact_lock(hashtextextended('ranges ' || $1, 0))",
        tx.tenant().toString());
  }

  /** The ranges that carriers allocated to the shop, also those that are used up. */
  static List<NumberRange> ranges(Transaction tx) {
    return tx
        .rows(
            """
            SELECT *
            FROM tracking_serial
            WHERE shop_id = $1
              AND carrier <> $2
            ORDER BY carrier, indicator
            """,
            tx.tenant().id(),
            Carriers.SANDBOX.slug())
        .stream()
        .map(
            row ->
                new NumberRange(
                    Carriers.of(row.getString("carrier")).orElseThrow(),
                    row.getString("indicator"),
                    row.getInteger("next_serial"),
                    row.getInteger("last_serial"),
                    row.getInteger("following_first"),
                    row.getInteger("following_last")))
        .toList();
  }

  /**
   * Stores the serials that a carrier allocated to the shop. They are used after those that are
   * left of the present range, in place of others that were to follow it.
   */
  static void allocate(Transaction tx, Carrier carrier, String indicator, int first, int last) {
    beginFollowing(tx, carrier, indicator);
    tx.update(
        """
        INSERT INTO tracking_serial AS stored
          (shop_id, carrier, indicator, next_serial, last_serial)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (shop_id, carrier, indicator) DO UPDATE
        SET next_serial = CASE WHEN stored.next_serial <= stored.last_serial
              THEN stored.next_serial ELSE excluded.next_serial END,
            last_serial = CASE WHEN stored.next_serial <= stored.last_serial
              THEN stored.last_serial ELSE excluded.last_serial END,
            following_first = CASE WHEN stored.next_serial <= stored.last_serial
              THEN excluded.next_serial END,
            following_last = CASE WHEN stored.next_serial <= stored.last_serial
              THEN excluded.last_serial END
        """,
        tx.tenant().id(),
        carrier.slug(),
        indicator,
        first,
        last);
  }

  /** A range that is used up makes room for the one that follows. */
  private static void beginFollowing(Transaction tx, Carrier carrier, String indicator) {
    tx.update(
        """
        UPDATE tracking_serial
        SET next_serial = following_first,
            last_serial = following_last,
            following_first = NULL,
            following_last = NULL
        WHERE shop_id = $1
          AND carrier = $2
          AND indicator = $3
          AND next_serial > last_serial
          AND following_first IS NOT NULL
        """,
        tx.tenant().id(),
        carrier.slug(),
        indicator);
  }
}
