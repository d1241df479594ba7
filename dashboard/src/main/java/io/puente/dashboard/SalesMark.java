package io.puente.dashboard;

import io.puente.orders.Orders;

/**
 * The mark of the orders that wait for the owner.
 *
 * @param count of orders to ship or to decide
 * @param latest the moment of the newest of them in milliseconds, by which a page knows that there
 *     is a new one; 0 for none
 * @param text the count in words
 */
public record SalesMark(int count, long latest, String text) {

  /** Reads the mark of a shop. */
  public record Reader(Orders orders) {

    SalesMark mark(DashboardVisit visit) {
      Orders.Waiting waiting = orders.waiting(visit.tenant());
      return new SalesMark(
          waiting.count(),
          waiting.latest().map(latest -> latest.toEpochMilli()).orElse(0L),
          visit.texts().count("dashboard.sales.waiting", waiting.count()));
    }
  }
}
