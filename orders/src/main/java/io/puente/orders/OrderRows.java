package io.puente.orders;

import io.puente.shop.Market;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The rows of an order's total, formatted. */
public final class OrderRows {

  private OrderRows() {}

  /** A line or an adjustment; {@code kind} is {@code goods}, {@code shipping}, {@code duty}, … */
  public record Row(String kind, String label, String detail, String amount) {}

  /** With amounts in the format of the market. */
  public static List<Row> of(Order order, Market market) {
    return of(order, market::money);
  }

  /** With amounts in a format of the caller. */
  public static List<Row> of(Order order, Function<Money, String> written) {
    return Stream.concat(
            order.lines().stream()
                .map(
                    line ->
                        new Row(
                            "goods",
                            line.quantity() + " × " + line.title(),
                            line.variantName(),
                            written.apply(line.amount()))),
            order.adjustments().stream()
                .map(
                    adjustment ->
                        new Row(
                            adjustment.kind().name().toLowerCase(Locale.ROOT),
                            adjustment.label(),
                            adjustment.source(),
                            written.apply(adjustment.amount()))))
        .toList();
  }
}
