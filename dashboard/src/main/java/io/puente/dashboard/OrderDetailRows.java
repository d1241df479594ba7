package io.puente.dashboard;

import io.puente.orders.Order;
import io.puente.orders.OrderTerms;
import io.puente.shop.quote.QuoteSnapshot;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.VariantName;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an order's total in the owner's language. Goods without a translation, and charges
 * whose quote was not stored, stay as the buyer read them, in the buyer's language.
 */
record OrderDetailRows(Products products) {

  List<OrderDetailPage.Row> of(DashboardVisit visit, Order order, Optional<QuoteSnapshot> quote) {
    Map<UUID, VariantName> names = names(visit, order);
    Optional<JsonObject> breakdown =
        quote.flatMap(snapshot -> snapshot.breakdown(visit.account().language()));
    return Stream.concat(
            order.lines().stream().map(line -> goods(visit, line, names)),
            order.adjustments().stream()
                .map(adjustment -> adjustment(visit, order, adjustment, breakdown)))
        .toList();
  }

  /** The goods of each line, in the owner's language where they have names in it. */
  List<GoodsName> goods(DashboardVisit visit, Order order) {
    Map<UUID, VariantName> names = names(visit, order);
    return order.lines().stream()
        .map(
            line -> {
              VariantName name = names.get(line.variant());
              String options =
                  name == null || name.options() == null ? line.variantName() : name.options();
              String title = name == null ? line.title() : name.title();
              return new GoodsName(
                  options.isEmpty() ? title : title + " (" + options + ")",
                  name == null ? line.language() : visit.account().language());
            })
        .toList();
  }

  /** The names of goods that were ordered in another language. */
  private Map<UUID, VariantName> names(DashboardVisit visit, Order order) {
    String language = visit.account().language();
    return products.namesIn(
        visit.shop(),
        language,
        order.lines().stream()
            .filter(line -> !line.language().equals(language))
            .map(OrderTerms.Line::variant)
            .toList());
  }

  private static OrderDetailPage.Row goods(
      DashboardVisit visit, OrderTerms.Line line, Map<UUID, VariantName> names) {
    String language = visit.account().language();
    VariantName name = names.get(line.variant());
    @Nullable String options = name == null ? null : name.options();
    return new OrderDetailPage.Row(
        "goods",
        line.quantity() + " × " + (name == null ? line.title() : name.title()),
        name == null ? line.language() : language,
        options == null ? line.variantName() : options,
        options == null ? line.language() : language,
        visit.money(line.amount()));
  }

  private static OrderDetailPage.Row adjustment(
      DashboardVisit visit,
      Order order,
      OrderTerms.Adjustment adjustment,
      Optional<JsonObject> breakdown) {
    Optional<String> label = label(visit, order, adjustment, breakdown);
    return new OrderDetailPage.Row(
        adjustment.kind().name().toLowerCase(Locale.ROOT),
        label.orElse(adjustment.label()),
        label.isPresent() ? visit.account().language() : order.language(),
        "",
        "",
        visit.money(adjustment.amount()));
  }

  /** The label in the owner's language: that of the service, or of the measure. */
  private static Optional<String> label(
      DashboardVisit visit,
      Order order,
      OrderTerms.Adjustment adjustment,
      Optional<JsonObject> breakdown) {
    if (adjustment.kind() == OrderTerms.Adjustment.Kind.SHIPPING) {
      return Optional.of(order.terms().service().label(visit.texts()));
    }
    return breakdown.stream()
        .flatMap(kept -> kept.getJsonArray("charged", new JsonArray()).stream())
        .map(JsonObject.class::cast)
        .filter(row -> row.getString("measure").equals(adjustment.source()))
        .map(row -> row.getString("label"))
        .findFirst();
  }
}
