package io.puente.dashboard;

import io.puente.orders.Order;
import io.puente.orders.OrderTerms;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.VariantName;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Orders as items of a list, with their goods in the owner's language where there is a text. */
public record OrderItems(Products products, Clock clock) {

  List<OrderItem> of(DashboardVisit visit, List<Order> orders) {
    Instant now = clock.instant();
    String language = visit.account().language();
    Map<UUID, VariantName> names =
        products.namesIn(
            visit.shop(),
            language,
            orders.stream()
                .map(order -> order.lines().getFirst())
                .filter(line -> !line.language().equals(language))
                .map(OrderTerms.Line::variant)
                .distinct()
                .toList());
    return orders.stream().map(order -> item(visit, order, names, now)).toList();
  }

  private static OrderItem item(
      DashboardVisit visit, Order order, Map<UUID, VariantName> names, Instant now) {
    List<OrderTerms.Line> lines = order.lines();
    OrderTerms.Line first = lines.getFirst();
    VariantName name = names.get(first.variant());
    return new OrderItem(
        order.number(),
        OrderItem.pathOf(order.number()),
        OrderStateLabel.of(order.state(), visit.texts()),
        Objects.requireNonNullElse(first.pictureSrc(), ""),
        name == null ? first.title() : name.title(),
        name == null ? first.language() : visit.account().language(),
        lines.size() == 1 ? "" : visit.texts().count("dashboard.order.more", lines.size() - 1L),
        order.terms().payerName(),
        visit.country(order.recipient().country()),
        visit.money(order.total()),
        visit.age(order.placedAt(), now));
  }
}
