package io.puente.dashboard;

import io.puente.shipping.parcel.Parcels;
import io.puente.storefront.order.Orders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What waits to be shipped and where the latest parcels are: the part of the dashboard that moves.
 */
public record Board(List<OrderItem> toShip, List<ParcelItem> parcels) {

  private static final int MOST = 50;

  /** Where a board is read from. */
  public record Sources(Orders orders, Parcels parcels, Clock clock) {

    Board board(DashboardVisit visit) {
      Instant now = clock.instant();
      return new Board(
          orders.toShip(visit.tenant(), MOST).stream()
              .map(order -> OrderItem.of(order, visit, now))
              .toList(),
          parcels.list(visit.tenant(), Optional.empty(), MOST).stream()
              .map(parcel -> ParcelItem.of(parcel, visit))
              .toList());
    }
  }
}
