package io.puente.shipping.parcel;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import java.util.Optional;

/** The serials from which a shop's tracking numbers are made; each is given out once. */
final class TrackingSerialSql {
  private TrackingSerialSql() {}

  /** The next serial of what was allotted to the shop; empty when there is none left. */
  static Optional<Integer> next(Transaction tx, Carrier carrier, String indicator) {
    return tx.row(
            """
            UPDATE tracking_serial
            SET next_serial = next_serial + 1
            WHERE carrier = $1
              AND indicator = $2
              AND next_serial <= last_serial
            RETURNING next_serial - 1 AS serial
            """,
            carrier.slug(),
            indicator)
        .map(row -> row.getInteger("serial"));
  }

  /** The next serial of a shop that may draw new blocks whenever it needs them. */
  static int nextOfAnyBlock(Transaction tx, Tenant tenant, Carrier carrier, String indicator) {
    // Two first parcels at once both draw a block; the second finds the first's row and uses that.
    return next(tx, carrier, indicator)
        .orElseGet(
            () ->
                tx.oneRow(
                        """
                        WITH block AS (
                          -- Scattered, one to one: shops' numbers differ at a glance.
                          SELECT ((nextval('tracking_block') * 61803 + 47312) % 100000 * 1000)::integer
                            AS start
                        )
                        INSERT INTO tracking_serial AS held
                          (shop_id, carrier, indicator, next_serial, last_serial)
                        SELECT $1, $2, $3, start + 1, start + 999
                        FROM block
                        ON CONFLICT (shop_id, carrier, indicator) DO UPDATE
                        SET next_serial = CASE WHEN held.next_serial <= held.last_serial
                              THEN held.next_serial + 1 ELSE excluded.next_serial END,
                            last_serial = CASE WHEN held.next_serial <= held.last_serial
                              THEN held.last_serial ELSE excluded.last_serial END
                        RETURNING next_serial - 1 AS serial
                        """,
                        tenant.id(), carrier.slug(), indicator)
                    .getInteger("serial"));
  }

  /** Notes the serials that a post allotted to the shop, in place of those it had. */
  static void allot(
      Transaction tx, Tenant tenant, Carrier carrier, String indicator, int first, int last) {
    tx.update(
        """
        INSERT INTO tracking_serial (shop_id, carrier, indicator, next_serial, last_serial)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (shop_id, carrier, indicator) DO UPDATE
        SET next_serial = excluded.next_serial,
            last_serial = excluded.last_serial
        """,
        tenant.id(),
        carrier.slug(),
        indicator,
        first,
        last);
  }
}
