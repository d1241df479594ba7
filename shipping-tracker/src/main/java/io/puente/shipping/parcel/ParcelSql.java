package io.puente.shipping.parcel;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.trackingnumber.S10;
import io.puente.shipping.trackingnumber.S10ParseResult;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of {@code parcel}. */
final class ParcelSql {
  /** Larger than every UUID of version 7, so that the first page starts with the newest. */
  private static final UUID MAX_ID = new UUID(-1, -1);

  private ParcelSql() {}

  static void insert(Transaction tx, Parcel parcel) {
    tx.update(
        """
        INSERT INTO parcel
          (shop_id, id, order_id, order_number, carrier, tracking_number, service, origin,
           destination, grams, shipped_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        tx.tenant().id(),
        parcel.id(),
        parcel.orderId(),
        parcel.orderNumber(),
        parcel.carrier().slug(),
        parcel.number().toString(),
        parcel.service(),
        parcel.route().origin(),
        parcel.route().destination(),
        parcel.grams(),
        SqlTime.utc(parcel.shippedAt()));
  }

  /** Locks the parcel until the transaction ends. */
  static Optional<Parcel> lock(Transaction tx, Carrier carrier, S10 number) {
    return tx.row(
            """
            SELECT *
            FROM parcel
            WHERE shop_id = $1
              AND carrier = $2
              AND tracking_number = $3
            FOR UPDATE
            """,
            tx.tenant().id(),
            carrier.slug(),
            number.toString())
        .map(ParcelSql::parcel);
  }

  static void saveProgress(Transaction tx, Parcel parcel) {
    switch (parcel.progress()) {
      case Progress.AwaitingFirstEvent ignored -> saveProgress(tx, parcel, null, null, null);
      case Progress.Reached reached ->
          saveProgress(
              tx,
              parcel,
              reached.milestone().name(),
              SqlTime.utc(reached.since()),
              reached.milestone() == Milestone.DELIVERED ? SqlTime.utc(reached.since()) : null);
    }
  }

  private static void saveProgress(
      Transaction tx,
      Parcel parcel,
      @Nullable String milestone,
      @Nullable OffsetDateTime since,
      @Nullable OffsetDateTime deliveredAt) {
    tx.update(
        """
        UPDATE parcel
        SET milestone = $3,
            milestone_since = $4,
            delivered_at = $5
        WHERE shop_id = $1
          AND id = $2
        """,
        tx.tenant().id(),
        parcel.id(),
        milestone,
        since,
        deliveredAt);
  }

  static Optional<Parcel> byNumber(Transaction tx, S10 number) {
    return tx.row(
            """
            SELECT *
            FROM parcel
            WHERE shop_id = $1
              AND tracking_number = $2
            """,
            tx.tenant().id(),
            number.toString())
        .map(ParcelSql::parcel);
  }

  static List<Parcel> ofOrder(Transaction tx, UUID order) {
    return parcels(
        tx.rows(
            """
            SELECT *
            FROM parcel
            WHERE shop_id = $1
              AND order_id = $2
            ORDER BY id
            """,
            tx.tenant().id(),
            order));
  }

  static List<Parcel> newestBefore(Transaction tx, Optional<UUID> before, int limit) {
    return parcels(
        tx.rows(
            """
            SELECT *
            FROM parcel
            WHERE shop_id = $1
              AND id < $2
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

  private static List<Parcel> parcels(List<Row> rows) {
    return rows.stream().map(ParcelSql::parcel).toList();
  }

  private static Parcel parcel(Row row) {
    return new Parcel(
        row.getUUID("id"),
        row.getUUID("order_id"),
        row.getString("order_number"),
        carrier(row.getString("carrier")),
        number(row.getString("tracking_number")),
        row.getString("service"),
        new Route(row.getString("origin"), row.getString("destination")),
        row.getInteger("grams"),
        row.getOffsetDateTime("shipped_at").toInstant(),
        progress(row));
  }

  private static Progress progress(Row row) {
    String milestone = row.getString("milestone");
    return milestone == null
        ? new Progress.AwaitingFirstEvent()
        : new Progress.Reached(
            Milestone.valueOf(milestone), row.getOffsetDateTime("milestone_since").toInstant());
  }

  private static Carrier carrier(String slug) {
    return Carriers.of(slug)
        .orElseThrow(() -> new IllegalStateException("a parcel with an unknown carrier: " + slug));
  }

  private static S10 number(String stored) {
    if (S10.parse(stored) instanceof S10ParseResult.Valid valid) {
      return valid.number();
    }
    throw new IllegalStateException("a parcel with an invalid tracking number: " + stored);
  }
}
