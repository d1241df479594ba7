package io.puente.orders;

import io.puente.shop.Market;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rows of an order's total, formatted. */
public final class OrderRows {

  private OrderRows() {}

  /**
   * A line or an adjustment.
   *
   * @param kind {@code goods}, {@code shipping}, {@code duty}, …
   * @param language the language of label and detail
   */
  public record Row(String kind, String label, String detail, String language, String amount) {}

  /** With amounts in the format of the market. */
  public static List<Row> of(Order order, Market market) {
    return Stream.concat(
            order.lines().stream()
                .map(
                    line ->
                        new Row(
                            "goods",
                            line.quantity() + " × " + line.title(),
                            line.variantName(),
                            line.language(),
                            market.money(line.amount()))),
            order.adjustments().stream()
                .map(
                    adjustment ->
                        new Row(
                            adjustment.kind().name().toLowerCase(Locale.ROOT),
                            adjustment.label(),
                            adjustment.source(),
                            order.language(),
                            market.money(adjustment.amount()))))
        .toList();
  }
}
