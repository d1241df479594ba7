package io.puente.dashboard;

import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.InvalidFact;
import io.puente.orders.Order;
import io.puente.orders.OrderTerms;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.trade.guide.SpecialGoods;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The documents that the goods of an order need of their own on the way to another country. */
record OrderDocuments(Products products) {

  /** None for an order within the country, and none for goods that are not sold any more. */
  List<SpecialGoods.Document> of(DashboardVisit visit, Order order) {
    String destination = order.recipient().country();
    if (destination.equals(visit.shop().country())) {
      return List.of();
    }
    List<UUID> variants = order.lines().stream().map(OrderTerms.Line::variant).toList();
    return products
        .ofVariants(visit.shop(), visit.shop().marketIn(visit.account().language()), variants)
        .values()
        .stream()
        .distinct()
        .flatMap(product -> documents(visit, product, destination))
        .distinct()
        .toList();
  }

  private static Stream<SpecialGoods.Document> documents(
      DashboardVisit visit, Product product, String destination) {
    try {
      return product.hsFor(destination).map(HsCode::of).stream()
          .flatMap(
              code ->
                  SpecialGoods.documents(
                      Country.of(visit.shop().country()),
                      Country.of(destination),
                      code,
                      visit.locale())
                      .stream());
    } catch (InvalidFact unreadable) {
      return Stream.of();
    }
  }
}
