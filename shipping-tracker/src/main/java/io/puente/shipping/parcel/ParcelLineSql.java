package io.puente.shipping.parcel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.puente.platform.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of {@code parcel_line}. Their positions, as those of the order, begin with one. */
final class ParcelLineSql {
  private ParcelLineSql() {}

  static void insert(Transaction tx, Parcel parcel) {
    for (Parcel.Pieces each : parcel.pieces()) {
      tx.update(
          """
          INSERT INTO parcel_line (shop_id, parcel_id, order_id, position, quantity)
          VALUES ($1, $2, $3, $4, $5)
          """,
          tx.tenant().id(),
          parcel.id(),
          parcel.orderId(),
          each.line() + 1,
          each.quantity());
    }
  }

  static Map<UUID, List<Parcel.Pieces>> of(Transaction tx, List<UUID> parcels) {
    if (parcels.isEmpty()) {
      return Map.of();
    }
    return tx
        .rows(
            """
            SELECT parcel_id, position, quantity
            FROM parcel_line
            WHERE shop_id = $1
              AND parcel_id = ANY ($2)
            ORDER BY parcel_id, position
            """,
            tx.tenant().id(),
            parcels.toArray(UUID[]::new))
        .stream()
        .collect(
            groupingBy(
                row -> row.getUUID("parcel_id"),
                mapping(
                    row ->
                        new Parcel.Pieces(
                            row.getInteger("position") - 1, row.getInteger("quantity")),
                    toList())));
  }
}
