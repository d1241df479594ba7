package io.puente.shipping.parcel;

import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes parcels of the rows of {@code parcel} and {@code parcel_line}. */
final class ParcelRowSql {

  private ParcelRowSql() {}

  static Optional<Parcel> one(Transaction tx, Optional<Row> row) {
    return all(tx, row.stream().toList()).stream().findFirst();
  }

  static List<Parcel> all(Transaction tx, List<Row> rows) {
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

  static Carrier carrier(Row row) {
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
