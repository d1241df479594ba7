package io.puente.shipping.parcel;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Place;
import io.vertx.sqlclient.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code parcel_event}, which are only added. */
final class ParcelEventSql {
  private ParcelEventSql() {}

  /** Stores an event. Returns whether it is new; a known event changes nothing. */
  static boolean append(Transaction tx, UUID parcel, ParcelEvent event) {
    return tx.update(
            """
            INSERT INTO parcel_event
              (shop_id, parcel_id, event_id, code, local_time, offset_seconds, country, place,
               reason, voids, received_at, source, account_name)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            ON CONFLICT (shop_id, parcel_id, event_id) DO NOTHING
            """,
            tx.tenant().id(),
            parcel,
            event.id(),
            event.code(),
            event.localTime(),
            offsetSeconds(event.offset()),
            event.place().country(),
            event.place().name(),
            event.reason(),
            event.voids(),
            SqlTime.utc(event.receivedAt()),
            event.enteredBy() == null ? "carrier" : "shop",
            event.enteredBy())
        > 0;
  }

  static List<ParcelEvent> of(Transaction tx, UUID parcel) {
    return tx
        .rows(
            """
            SELECT *
            FROM parcel_event
            WHERE shop_id = $1
              AND parcel_id = $2
            """,
            tx.tenant().id(),
            parcel)
        .stream()
        .map(ParcelEventSql::event)
        .toList();
  }

  /** Whether the carrier has reported anything. */
  static boolean isReported(Transaction tx, UUID parcel) {
    return tx.row(
            """
            SELECT 1
            FROM parcel_event
            WHERE shop_id = $1
              AND parcel_id = $2
              AND source = 'carrier'
            LIMIT 1
            """,
            tx.tenant().id(),
            parcel)
        .isPresent();
  }

  private static ParcelEvent event(Row row) {
    return new ParcelEvent(
        row.getString("event_id"),
        row.getString("code"),
        row.getLocalDateTime("local_time"),
        offset(row.getInteger("offset_seconds")),
        new Place(row.getString("country"), row.getString("place")),
        row.getString("reason"),
        row.getOffsetDateTime("received_at").toInstant(),
        row.getString("voids"),
        row.getString("account_name"));
  }

  private static @Nullable Integer offsetSeconds(@Nullable ZoneOffset offset) {
    return offset == null ? null : Integer.valueOf(offset.getTotalSeconds());
  }

  private static @Nullable ZoneOffset offset(@Nullable Integer seconds) {
    return seconds == null ? null : ZoneOffset.ofTotalSeconds(seconds);
  }
}
