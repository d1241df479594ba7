package io.puente.dashboard;

import io.puente.storefront.order.ChargedDuty;
import io.puente.storefront.order.Order;
import io.puente.storefront.order.OrderTerms;
import io.puente.storefront.quote.BreakdownSnapshot;
import io.puente.trade.quote.Breakdown;
import io.puente.web.request.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What the import of an order was quoted at, beside what the papers say that it cost.
 *
 * @param total of the kinds that are known; empty texts while none is
 */
public record QuotedAndCharged(String path, String currency, List<Row> rows, Row total) {

  private static final List<OrderTerms.Adjustment.Kind> KINDS =
      List.of(
          OrderTerms.Adjustment.Kind.DUTY,
          OrderTerms.Adjustment.Kind.TAX,
          OrderTerms.Adjustment.Kind.FEE);
  private static final int LONGEST_PAPER = 80;

  /**
   * One kind of charge.
   *
   * @param entered the amount as it stands in the field
   * @param difference what was charged without what was quoted; {@code tone} is {@code bad} where
   *     the shop has paid more than its buyer
   */
  public record Row(
      String kind,
      String quoted,
      String charged,
      String difference,
      String tone,
      String entered,
      String paper) {}

  /** Whether the order has been paid for and passes a border. */
  static boolean concerns(Order order) {
    return order.state().isPaid() && !order.terms().quote().isEmpty();
  }

  static QuotedAndCharged of(DashboardVisit visit, Order order, List<ChargedDuty> charged) {
    List<Row> rows = new ArrayList<>();
    Money quoted = Money.zero(order.currency());
    Money paid = Money.zero(order.currency());
    for (var kind : KINDS) {
      Optional<ChargedDuty> known =
          charged.stream().filter(each -> each.kind() == kind).findFirst();
      Money expected = quoted(visit, order, kind);
      rows.add(row(visit, word(kind), expected, known.map(ChargedDuty::amount), known));
      if (known.isPresent()) {
        quoted = quoted.plus(expected);
        paid = paid.plus(known.get().amount());
      }
    }
    Optional<Money> sum = charged.isEmpty() ? Optional.empty() : Optional.of(paid);
    return new QuotedAndCharged(
        OrderItem.pathOf(order.number()) + "/charged",
        order.currency().getCode(),
        rows,
        row(visit, "total", quoted, sum, Optional.empty()));
  }

  private static Row row(
      DashboardVisit visit,
      String kind,
      Money quoted,
      Optional<Money> charged,
      Optional<ChargedDuty> known) {
    Optional<Money> difference = charged.map(amount -> amount.minus(quoted));
    return new Row(
        kind,
        visit.money(quoted),
        charged.map(visit::money).orElse(""),
        difference.map(more -> (more.isPositive() ? "+" : "") + visit.money(more)).orElse(""),
        difference.filter(Money::isPositive).isPresent() ? "bad" : "calm",
        charged.map(amount -> amount.getAmount().toPlainString()).orElse(""),
        known.map(ChargedDuty::paper).orElse(""));
  }

  /** What of a kind the law asked for, whoever was to pay it. */
  private static Money quoted(DashboardVisit visit, Order order, OrderTerms.Adjustment.Kind kind) {
    return Money.total(
        order.currency(),
        BreakdownSnapshot.read(order.terms().quote(), visit.shop().firstMarket()).stream()
            .flatMap(kept -> kept.rows().stream())
            .filter(row -> row.kind().equals(word(kind)))
            .map(Breakdown.Row::amount)
            .toList());
  }

  private static String word(OrderTerms.Adjustment.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** What a form says was charged; nothing if an amount has no paper, or cannot be read. */
  static Optional<List<ChargedDuty>> read(Form form, Order order) {
    Map<OrderTerms.Adjustment.Kind, ChargedDuty> read = new TreeMap<>();
    for (var kind : KINDS) {
      String written = form.text("amount_" + word(kind));
      String paper = form.text("paper_" + word(kind));
      if (written.isEmpty() && paper.isEmpty()) {
        continue;
      }
      Optional<Money> amount = MoneyInput.parse(written, order.currency());
      if (amount.isEmpty() || paper.isEmpty() || paper.length() > LONGEST_PAPER) {
        return Optional.empty();
      }
      read.put(kind, new ChargedDuty(kind, amount.get(), paper));
    }
    return Optional.of(List.copyOf(read.values()));
  }
}
