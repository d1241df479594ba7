package io.puente.dashboard;

import io.puente.orders.Orders;
import io.puente.shipping.parcel.Parcels;
import java.util.List;
import java.util.Optional;

/** The orders to ship and the latest parcels: the part of the dashboard that updates itself. */
public record ParcelList(List<OrderItem> toShip, List<ParcelItem> parcels) {

  private static final int MAX_ITEMS = 50;

  /** Reads the list of a shop. */
  public record Reader(Orders orders, Parcels parcels, OrderItems items) {

    ParcelList list(DashboardVisit visit) {
      return new ParcelList(
          items.of(visit, orders.toShip(visit.tenant(), MAX_ITEMS)),
          parcels.list(visit.tenant(), Optional.empty(), MAX_ITEMS).stream()
              .map(parcel -> ParcelItem.of(parcel, visit))
              .toList());
    }
  }
}
