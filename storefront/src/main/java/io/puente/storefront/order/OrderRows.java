package io.puente.storefront.order;

import io.puente.storefront.shop.Market;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an order's total is made of, ready to be shown. */
public final class OrderRows {

  private OrderRows() {}

  /** A line or an adjustment; {@code kind} is {@code goods}, {@code shipping}, {@code duty}, … */
  public record Row(String kind, String label, String detail, String amount) {}

  public static List<Row> of(Order order, Market market) {
    return Stream.concat(
            order.lines().stream()
                .map(
                    line ->
                        new Row(
                            "goods",
                            line.quantity() + " × " + line.title(),
                            line.variantName(),
                            market.money(line.amount()))),
            order.adjustments().stream()
                .map(
                    adjustment ->
                        new Row(
                            adjustment.kind().name().toLowerCase(Locale.ROOT),
                            adjustment.label(),
                            adjustment.source(),
                            market.money(adjustment.amount()))))
        .toList();
  }
}
