package io.puente.shipping.parcel;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.trackingnumber.TrackingNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes the rows of {@code parcel}, and locks them. {@link ParcelReadSql} reads them. */
final class ParcelSql {

  private ParcelSql() {}

  /** Stores a parcel, whose number is {@linkplain #claim claimed}. */
  static void insert(Transaction tx, Parcel parcel) {
    Parcel.Label label = parcel.label();
    Money cost = parcel.cost();
    tx.update(
        """
            INSERT INTO parcel
              (shop_id, id, order_id, order_number, carrier, carrier_name, tracking_number, service,
               grams, origin, destination, cost_minor, cost_currency, shipped_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
        tx.tenant().id(),
        parcel.id(),
        parcel.orderId(),
        parcel.orderNumber(),
        parcel.carrier().slug(),
        ownName(parcel.carrier()),
        stored(parcel.number()),
        label == null ? null : label.service(),
        label == null ? null : Integer.valueOf(label.grams()),
        parcel.route().origin(),
        parcel.route().destination(),
        cost == null ? null : Long.valueOf(cost.getAmountMinorLong()),
        cost == null ? null : cost.getCurrencyUnit().getCode(),
        SqlTime.utc(parcel.shippedAt()));
    ParcelLineSql.insert(tx, parcel);
  }

  private static String ownName(Carrier carrier) {
    return carrier.isOwn() ? carrier.name() : "";
  }

  private static @Nullable String stored(TrackingNumber number) {
    return number.isNone() ? null : number.text();
  }

  /** Locks a parcel that was not withdrawn, until the transaction ends. */
  static Optional<Parcel> lock(Transaction tx, Carrier carrier, TrackingNumber number) {
    return ParcelRowSql.one(
        tx,
        tx.row(
            """
            SELECT *
            FROM parcel
            WHERE shop_id = $1
              AND carrier = $2
              AND carrier_name = $3
              AND tracking_number = $4
              AND withdrawn_at IS NULL
            FOR UPDATE
            """,
            tx.tenant().id(),
            carrier.slug(),
            ownName(carrier),
            number.text()));
  }

  /** Locks a parcel that was not withdrawn, until the transaction ends. */
  static Optional<Parcel> lock(Transaction tx, UUID id) {
    return ParcelRowSql.one(
        tx,
        tx.row(
            """
            SELECT *
            FROM parcel
            WHERE shop_id = $1
              AND id = $2
              AND withdrawn_at IS NULL
            FOR UPDATE
            """,
            tx.tenant().id(),
            id));
  }

  /**
   * The order of the parcel that has this number already, if there is one. Until the transaction
   * ends, no other one claims the number.
   */
  static Optional<String> claim(Transaction tx, Carrier carrier, TrackingNumber number) {
    if (number.isNone()) {
      return Optional.empty();
    }
    tx.row(
        "SELECT pg_advisory_xact_lock(hashtextextended('parcel ' || $1 || ' ' || $2, 0))",
        tx.tenant().toString(),
        number.text());
    return tx.row(
            """
            SELECT order_number
            FROM parcel
            WHERE shop_id = $1
              AND carrier = $2
              AND carrier_name = $3
              AND tracking_number = $4
              AND withdrawn_at IS NULL
            """,
            tx.tenant().id(),
            carrier.slug(),
            ownName(carrier),
            number.text())
        .map(row -> row.getString("order_number"));
  }

  static void saveNumber(Transaction tx, UUID id, Carrier carrier, TrackingNumber number) {
    tx.updateOne(
        """
        UPDATE parcel
        SET carrier = $3,
            carrier_name = $4,
            tracking_number = $5
        WHERE shop_id = $1
          AND id = $2
          AND withdrawn_at IS NULL
        """,
        tx.tenant().id(),
        id,
        carrier.slug(),
        ownName(carrier),
        stored(number));
  }

  static void saveCost(Transaction tx, UUID id, @Nullable Money cost) {
    tx.updateOne(
        """
        UPDATE parcel
        SET cost_minor = $3,
            cost_currency = $4
        WHERE shop_id = $1
          AND id = $2
          AND withdrawn_at IS NULL
        """,
        tx.tenant().id(),
        id,
        cost == null ? null : Long.valueOf(cost.getAmountMinorLong()),
        cost == null ? null : cost.getCurrencyUnit().getCode());
  }

  static void withdraw(Transaction tx, UUID id, Instant at) {
    tx.updateOne(
        """
        UPDATE parcel
        SET withdrawn_at = $3
        WHERE shop_id = $1
          AND id = $2
          AND withdrawn_at IS NULL
        """,
        tx.tenant().id(),
        id,
        SqlTime.utc(at));
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
}
