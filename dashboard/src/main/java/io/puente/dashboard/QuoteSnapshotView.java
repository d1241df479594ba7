package io.puente.dashboard;

import io.puente.landedcost.PaymentPoint;
import io.puente.orders.Order;
import io.puente.platform.text.Texts;
import io.puente.shop.quote.BreakdownSnapshot;
import io.puente.shop.quote.QuoteSnapshot;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The import quote that an order was placed with. It is in the reader's language if the snapshot
 * has it, as for the shop's own language, or else in the buyer's.
 *
 * @param basis the facts that the quote is based on
 * @param file the path of the whole quote as JSON; empty if it was not stored
 */
public record QuoteSnapshotView(
    List<Charged> charged, List<NotApplied> notApplied, List<String> basis, String file) {

  /**
   * A measure that was charged.
   *
   * @param base empty if the rate is no percentage
   * @param onDelivery whether the buyer pays the charge on delivery, and not to the shop
   */
  public record Charged(
      String label, String rate, String base, String amount, boolean onDelivery, String source) {}

  /** A measure that does not apply, with the reason. */
  public record NotApplied(String label, String reason, String source) {}

  static QuoteSnapshotView of(Order order, Optional<QuoteSnapshot> whole, DashboardVisit visit) {
    JsonObject snapshot = BreakdownSnapshot.in(visit.account().language(), order.terms().quote());
    return new QuoteSnapshotView(
        objects(snapshot, "charged").map(row -> charged(row, visit)).toList(),
        objects(snapshot, "notApplied")
            .map(
                row ->
                    new NotApplied(
                        row.getString("label"), row.getString("reason"), source(row, visit)))
            .toList(),
        whole.map(quote -> basis(quote, visit)).orElse(List.of()),
        whole.isPresent() ? OrderItem.pathOf(order.number()) + "/quote.json" : "");
  }

  /** The day, the tariff edition, and the codes and origins of the goods. */
  private static List<String> basis(QuoteSnapshot quote, DashboardVisit visit) {
    Texts texts = visit.texts();
    List<String> facts = new ArrayList<>();
    facts.add(texts.get("dashboard.order.quote.day", quote.answer().getString("date")));
    if (quote.answer().containsKey("tariff")) {
      facts.add(quote.answer().getJsonObject("tariff").getString("edition"));
    }
    objects(quote.asked(), "lines")
        .map(
            line ->
                texts.get(
                    "dashboard.order.quote.line",
                    line.getString("hs"),
                    visit.country(line.getString("origin"))))
        .distinct()
        .forEach(facts::add);
    return facts;
  }

  private static Stream<JsonObject> objects(JsonObject json, String name) {
    return Optional.ofNullable(json.getJsonArray(name)).orElseGet(JsonArray::new).stream()
        .map(JsonObject.class::cast);
  }

  private static Charged charged(JsonObject row, DashboardVisit visit) {
    Money amount =
        Money.of(
            CurrencyUnit.of(row.getString("currency")), new BigDecimal(row.getString("amount")));
    return new Charged(
        row.getString("label"),
        row.getString("rate"),
        row.getString("base"),
        visit.money(amount),
        PaymentPoint.DELIVERY.name().equals(row.getString("paymentPoint")),
        source(row, visit));
  }

  private static String source(JsonObject row, DashboardVisit visit) {
    JsonObject source = row.getJsonObject("source");
    String valid =
        source.getString("to").isEmpty()
            ? visit.texts().get("source.since", source.getString("from"))
            : visit.texts().get("source.between", source.getString("from"), source.getString("to"));
    return String.join(
        " · ",
        source.getString("text"),
        valid,
        source.getString("checked").isEmpty()
            ? visit.texts().get("source.unchecked")
            : visit.texts().get("source.checked", source.getString("checked")),
        source.getString("confidence"));
  }
}
