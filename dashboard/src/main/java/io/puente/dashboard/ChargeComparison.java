package io.puente.dashboard;

import io.puente.orders.ChargedDuty;
import io.puente.orders.Order;
import io.puente.orders.OrderTerms;
import io.puente.platform.text.Texts;
import io.puente.shop.quote.BreakdownSnapshot;
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
 * The quoted import charges of an order beside the real ones, as the carrier's or the authority's
 * documents state them.
 *
 * @param total of the kinds with a real charge; its texts are empty if there is none
 */
public record ChargeComparison(String path, String currency, List<Row> rows, Row total) {

  private static final List<OrderTerms.Adjustment.Kind> KINDS =
      List.of(
          OrderTerms.Adjustment.Kind.DUTY,
          OrderTerms.Adjustment.Kind.TAX,
          OrderTerms.Adjustment.Kind.FEE);
  private static final int MAX_DOCUMENT_LENGTH = 80;

  /**
   * One kind of charge.
   *
   * @param entered the amount in the field of the form
   * @param difference the real charge minus the quoted one; {@code tone} is {@code bad} if the real
   *     charge is higher
   */
  public record Row(
      String kind,
      String quoted,
      String charged,
      String difference,
      String tone,
      String entered,
      String paper) {}

  /** Whether the order is paid and has an import quote. */
  static boolean appliesTo(Order order) {
    return order.state().isPaid() && !order.terms().quote().isEmpty();
  }

  static ChargeComparison of(DashboardVisit visit, Order order, List<ChargedDuty> charged) {
    List<Row> rows = new ArrayList<>();
    Money quoted = Money.zero(order.currency());
    Money paid = Money.zero(order.currency());
    for (var kind : KINDS) {
      Optional<ChargedDuty> known =
          charged.stream().filter(each -> each.kind() == kind).findFirst();
      Money expected = quoted(visit, order, kind);
      rows.add(row(visit, name(kind), expected, known.map(ChargedDuty::amount), known));
      if (known.isPresent()) {
        quoted = quoted.plus(expected);
        paid = paid.plus(known.get().amount());
      }
    }
    Optional<Money> sum = charged.isEmpty() ? Optional.empty() : Optional.of(paid);
    return new ChargeComparison(
        OrderItem.pathOf(order.number()) + "/charged",
        order.currency().getCode(),
        rows,
        row(visit, "total", quoted, sum, Optional.empty()));
  }

  /** A form that was refused keeps what was typed. */
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
        typed(visit, "amount_" + kind)
            .or(() -> charged.map(amount -> visit.field(amount.getAmount())))
            .orElse(""),
        typed(visit, "paper_" + kind).or(() -> known.map(ChargedDuty::paper)).orElse(""));
  }

  private static Optional<String> typed(DashboardVisit visit, String field) {
    return Optional.ofNullable(visit.visit().form().fields().get(field));
  }

  /** The quoted charges of a kind, whoever pays them. */
  private static Money quoted(DashboardVisit visit, Order order, OrderTerms.Adjustment.Kind kind) {
    return Money.total(
        order.currency(),
        BreakdownSnapshot.read(order.terms().quote(), visit.shop().firstMarket()).stream()
            .flatMap(kept -> kept.rows().stream())
            .filter(row -> row.kind().equals(name(kind)))
            .map(Breakdown.Row::amount)
            .toList());
  }

  private static String name(OrderTerms.Adjustment.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** What is too long in a form, for the person who typed it; empty if nothing is. */
  static Optional<String> tooLong(Form form, Texts texts) {
    return KINDS.stream()
        .map(ChargeComparison::name)
        .filter(kind -> form.isLonger("paper_" + kind, MAX_DOCUMENT_LENGTH))
        .findFirst()
        .map(
            kind ->
                texts.get(
                    "dashboard.too-long",
                    texts.get("dashboard.charged.kind." + kind)
                        + ": "
                        + texts.get("dashboard.charged.paper"),
                    MAX_DOCUMENT_LENGTH));
  }

  /** The charges in a form; empty if an amount has no document or cannot be parsed. */
  static Optional<List<ChargedDuty>> read(Form form, Order order) {
    Map<OrderTerms.Adjustment.Kind, ChargedDuty> read = new TreeMap<>();
    for (var kind : KINDS) {
      String amount = form.text("amount_" + name(kind));
      String paper = form.text("paper_" + name(kind));
      if (amount.isEmpty() && paper.isEmpty()) {
        continue;
      }
      Optional<Money> money = MoneyInput.parse(amount, order.currency());
      if (money.isEmpty() || paper.isEmpty() || paper.length() > MAX_DOCUMENT_LENGTH) {
        return Optional.empty();
      }
      read.put(kind, new ChargedDuty(kind, money.get(), paper));
    }
    return Optional.of(List.copyOf(read.values()));
  }
}
