package io.puente.dashboard;

import io.puente.orders.Order;
import java.time.Instant;

/** An order in a list: {@code state} is the last part of a key {@code dashboard.order.state.*}. */
public record OrderItem(
    String number,
    String path,
    String state,
    String buyer,
    String country,
    String total,
    String age) {

  static OrderItem of(Order order, DashboardVisit visit, Instant now) {
    return new OrderItem(
        order.number(),
        pathOf(order.number()),
        order.state().summary(),
        order.terms().payerName(),
        visit.country(order.recipient().country()),
        visit.money(order.total()),
        visit.age(order.placedAt(), now));
  }

  static String pathOf(String number) {
    return "/dashboard/orders/" + number;
  }
}
