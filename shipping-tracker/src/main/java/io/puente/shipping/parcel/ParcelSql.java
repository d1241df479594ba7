package io.puente.shipping.parcel;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The rows of {@code parcel}. */
final class ParcelSql {
  /** Larger than every UUID of version 7, so that the first page starts with the newest. */
  private static final UUID MAX_ID = new UUID(-1, -1);

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
    return one(
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
    return one(
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

  /** Whatever the carrier; the newest if several carriers have a parcel of this number. */
  static Optional<Parcel> byNumber(Transaction tx, TrackingNumber number) {
    return one(
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
    return parcels(
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
    return parcels(
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
        .map(ParcelSql::carrier)
        .distinct()
        .toList();
  }

  private static Optional<Parcel> one(Transaction tx, Optional<Row> row) {
    return parcels(tx, row.stream().toList()).stream().findFirst();
  }

  private static List<Parcel> parcels(Transaction tx, List<Row> rows) {
    Map<UUID, List<Parcel.Pieces>> pieces =
        ParcelLineSql.of(tx, rows.stream().map(row -> row.getUUID("id")).toList());
    return rows.stream()
        .map(row -> parcel(row, pieces.getOrDefault(row.getUUID("id"), List.of())))
        .toList();
  }

  private static Parcel parcel(Row row, List<Parcel.Pieces> pieces) {
    return new Parcel(
        row.getUUID("id"),
        row.getUUID("order_id"),
        row.getString("order_number"),
        carrier(row),
        number(row.getString("tracking_number")),
        label(row),
        new Route(row.getString("origin"), row.getString("destination")),
        pieces,
        cost(row),
        row.getOffsetDateTime("shipped_at").toInstant(),
        progress(row));
  }

  private static Parcel.@Nullable Label label(Row row) {
    String service = row.getString("service");
    return service == null ? null : new Parcel.Label(service, row.getInteger("grams"));
  }

  private static @Nullable Money cost(Row row) {
    String currency = row.getString("cost_currency");
    return currency == null
        ? null
        : Money.ofMinor(CurrencyUnit.of(currency), row.getLong("cost_minor"));
  }

  private static Progress progress(Row row) {
    String milestone = row.getString("milestone");
    return milestone == null
        ? new Progress.AwaitingFirstEvent()
        : new Progress.Reached(
            Milestone.valueOf(milestone), row.getOffsetDateTime("milestone_since").toInstant());
  }

  private static Carrier carrier(Row row) {
    String slug = row.getString("carrier");
    if (slug.equals(Carriers.OWN)) {
      return Carriers.named(row.getString("carrier_name"));
    }
    return Carriers.of(slug)
        .orElseThrow(() -> new IllegalStateException("a parcel with an unknown carrier: " + slug));
  }

  private static TrackingNumber number(@Nullable String stored) {
    return stored == null ? TrackingNumber.NONE : new TrackingNumber(stored);
  }
}
