package io.puente.shipping.parcel;

import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the rows of {@code parcel}; no list has those that were withdrawn. */
final class ParcelReadSql {

  /** Larger than every UUID of version 7, so that the first page starts with the newest. */
  private static final UUID MAX_ID = new UUID(-1, -1);

  private ParcelReadSql() {}

  /** Whatever the carrier; the newest if several carriers have a parcel of this number. */
  static Optional<Parcel> byNumber(Transaction tx, TrackingNumber number) {
    return ParcelRowSql.one(
        tx,
        tx.row(
            """
            SELECT *
            FROM parcel
            WHERE shop_id = $1
              AND tracking_number = $2
              AND withdrawn_at IS NULL
            ORDER BY id DESC
            LIMIT 1
            """,
            tx.tenant().id(),
            number.text()));
  }

  static List<Parcel> ofOrder(Transaction tx, UUID order) {
    return ParcelRowSql.all(
        tx,
        tx.rows(
            """
            SELECT *
            FROM parcel
            WHERE shop_id = $1
              AND order_id = $2
              AND withdrawn_at IS NULL
            ORDER BY id
            """,
            tx.tenant().id(),
            order));
  }

  static List<Parcel> newestBefore(Transaction tx, Optional<UUID> before, int limit) {
    return ParcelRowSql.all(
        tx,
        tx.rows(
            """
            SELECT *
            FROM parcel
            WHERE shop_id = $1
              AND id < $2
              AND withdrawn_at IS NULL
            ORDER BY id DESC
            LIMIT $3
            """,
            tx.tenant().id(),
            before.orElse(MAX_ID),
            limit));
  }

  static Parcels.Counts counts(Transaction tx) {
    Row row =
        tx.oneRow(
            """
            SELECT count(*)::int AS on_the_way,
                   count(*) FILTER (WHERE milestone = ANY ($2))::int AS held
            FROM parcel
            WHERE shop_id = $1
              AND on_the_way
            """,
            tx.tenant().id(),
            names(
                milestone ->
                    milestone.isHeldAtImport() || milestone == Milestone.EXPORT_CUSTOMS_HELD));
    return new Parcels.Counts(row.getInteger("on_the_way"), row.getInteger("held"));
  }

  private static String[] names(Predicate<Milestone> wanted) {
    return Stream.of(Milestone.values()).filter(wanted).map(Enum::name).toArray(String[]::new);
  }

  /** The carriers of the shop's newest parcels, the last used first. */
  static List<Carrier> lastCarriers(Transaction tx, int parcels) {
    return tx
        .rows(
            """
            SELECT carrier, carrier_name
            FROM parcel
            WHERE shop_id = $1
            ORDER BY id DESC
            LIMIT $2
            """,
            tx.tenant().id(),
            parcels)
        .stream()
        .map(ParcelRowSql::carrier)
        .distinct()
        .toList();
  }
}
