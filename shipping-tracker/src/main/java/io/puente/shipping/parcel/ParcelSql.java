package io.puente.shipping.parcel;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.trackingnumber.S10;
import io.puente.shipping.trackingnumber.S10Reading;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code parcel}. */
final class ParcelSql {
  /** Above every UUID of version 7: the first page of a list begins here. */
  private static final UUID END = new UUID(-1, -1);

  private ParcelSql() {}

  static void insert(Transaction tx, Tenant tenant, Parcel parcel) {
    tx.update(
        """
        INSERT INTO parcel
          (shop_id, id, order_reference, carrier, number, service, origin, destination, grams,
           posted_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        tenant.id(),
        parcel.id(),
        parcel.order(),
        parcel.carrier().slug(),
        parcel.number().toString(),
        parcel.service(),
        parcel.route().origin(),
        parcel.route().destination(),
        parcel.grams(),
        utc(parcel.postedAt()));
  }

  /** The parcel, which no other transaction can move until this one ends. */
  static Optional<Parcel> lock(Transaction tx, Carrier carrier, S10 number) {
    return tx.row(
            """
            SELECT *
            FROM parcel
            WHERE carrier = $1
              AND number = $2
            FOR UPDATE
            """,
            carrier.slug(),
            number.toString())
        .map(ParcelSql::parcel);
  }

  static void saveProgress(Transaction tx, Parcel parcel) {
    switch (parcel.progress()) {
      case Progress.Unheard ignored -> saveProgress(tx, parcel, null, null, null);
      case Progress.Reached reached ->
          saveProgress(
              tx,
              parcel,
              reached.milestone().name(),
              utc(reached.since()),
              reached.milestone() == Milestone.DELIVERED ? utc(reached.since()) : null);
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
        SET milestone = $2,
            milestone_since = $3,
            delivered_at = $4
        WHERE id = $1
        """,
        parcel.id(),
        milestone,
        since,
        deliveredAt);
  }

  static Optional<Parcel> withNumber(Transaction tx, S10 number) {
    return tx.row(
            """
            SELECT *
            FROM parcel
            WHERE number = $1
            """,
            number.toString())
        .map(ParcelSql::parcel);
  }

  static List<Parcel> ofOrder(Transaction tx, String order) {
    return parcels(
        tx.rows(
            """
            SELECT *
            FROM parcel
            WHERE order_reference = $1
            ORDER BY id
            """,
            order));
  }

  static List<Parcel> newestBefore(Transaction tx, Optional<UUID> before, int limit) {
    return parcels(
        tx.rows(
            """
            SELECT *
            FROM parcel
            WHERE id < $1
            ORDER BY id DESC
            LIMIT $2
            """,
            before.orElse(END),
            limit));
  }

  private static List<Parcel> parcels(List<Row> rows) {
    return rows.stream().map(ParcelSql::parcel).toList();
  }

  private static Parcel parcel(Row row) {
    return new Parcel(
        row.getUUID("id"),
        row.getString("order_reference"),
        carrier(row.getString("carrier")),
        number(row.getString("number")),
        row.getString("service"),
        new Route(row.getString("origin"), row.getString("destination")),
        row.getInteger("grams"),
        row.getOffsetDateTime("posted_at").toInstant(),
        progress(row));
  }

  private static Progress progress(Row row) {
    var milestone = row.getString("milestone");
    return milestone == null
        ? new Progress.Unheard()
        : new Progress.Reached(
            Milestone.valueOf(milestone), row.getOffsetDateTime("milestone_since").toInstant());
  }

  private static Carrier carrier(String slug) {
    return Carriers.of(slug)
        .orElseThrow(() -> new IllegalStateException("A parcel with an unknown post: " + slug));
  }

  private static S10 number(String stored) {
    if (S10.parse(stored) instanceof S10Reading.Valid valid) {
      return valid.number();
    }
    throw new IllegalStateException("A parcel with an unreadable number: " + stored);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
