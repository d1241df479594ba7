package io.puente.dashboard;

import io.puente.landedcost.PaymentPoint;
import io.puente.orders.Order;
import io.puente.platform.text.Texts;
import io.puente.shop.quote.QuoteSnapshot;
import io.puente.trade.quote.SourceLanguage;
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
 * The import quote that an order was placed with, in the reader's language if the quote was stored
 * in it, or else in the buyer's.
 *
 * @param language the language of its texts
 * @param basis the facts that the quote is based on
 * @param file the path of the whole quote as JSON; empty if it was not stored
 */
public record QuoteSnapshotView(
    String language,
    List<Charged> charged,
    List<NotApplied> notApplied,
    List<Fact> basis,
    String file) {

  /** A fact that the quote is based on; {@code language} is empty for that of the page. */
  public record Fact(String text, String language) {}

  /**
   * The source of a measure.
   *
   * @param law as its country names it, in {@code lawLanguage}
   * @param remark and {@code confidence} in the language of the quote
   * @param dates in the language of the page
   */
  public record Source(
      String law, String lawLanguage, String remark, String dates, String confidence) {}

  /**
   * A measure that was charged.
   *
   * @param base empty if the rate is no percentage
   * @param onDelivery whether the buyer pays the charge on delivery, and not to the shop
   */
  public record Charged(
      String label, String rate, String base, String amount, boolean onDelivery, Source source) {}

  /** A measure that does not apply, with the reason. */
  public record NotApplied(String label, String reason, Source source) {}

  static QuoteSnapshotView of(Order order, Optional<QuoteSnapshot> whole, DashboardVisit visit) {
    String language = visit.account().language();
    Optional<JsonObject> translated = whole.flatMap(quote -> quote.breakdown(language));
    JsonObject snapshot = translated.orElse(order.terms().quote());
    return new QuoteSnapshotView(
        translated.isPresent() ? language : order.language(),
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
  private static List<Fact> basis(QuoteSnapshot quote, DashboardVisit visit) {
    Texts texts = visit.texts();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            texts.get("dashboard.order.quote.day", visit.day(quote.answer().getString("date"))),
            ""));
    if (quote.answer().containsKey("tariff")) {
      String edition = quote.answer().getJsonObject("tariff").getString("edition");
      facts.add(new Fact(edition, SourceLanguage.of(edition)));
    }
    objects(quote.asked(), "lines")
        .map(
            line ->
                texts.get(
                    "dashboard.order.quote.line",
                    line.getString("hs"),
                    visit.countryAsPlace(line.getString("origin"))))
        .distinct()
        .forEach(fact -> facts.add(new Fact(fact, "")));
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

  private static Source source(JsonObject row, DashboardVisit visit) {
    JsonObject source = row.getJsonObject("source");
    String valid =
        source.getString("to").isEmpty()
            ? visit.texts().get("source.since", visit.day(source.getString("from")))
            : visit
                .texts()
                .get(
                    "source.between",
                    visit.day(source.getString("from")),
                    visit.day(source.getString("to")));
    return new Source(
        source.getString("text"),
        SourceLanguage.of(source.getString("text")),
        source.getString("remark"),
        valid
            + " · "
            + (source.getString("checked").isEmpty()
                ? visit.texts().get("source.unchecked")
                : visit.texts().get("source.checked", visit.day(source.getString("checked")))),
        source.getString("confidence"));
  }
}
