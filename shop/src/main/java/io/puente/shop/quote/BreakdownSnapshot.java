package io.puente.shop.quote;

import io.puente.landedcost.Incoterm;
import io.puente.landedcost.Payee;
import io.puente.landedcost.PaymentPoint;
import io.puente.shop.Market;
import io.puente.trade.quote.Breakdown;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A breakdown as it is stored with an order. */
public final class BreakdownSnapshot {

  private BreakdownSnapshot() {}

  public static JsonObject write(Breakdown quote) {
    return new JsonObject()
        .put("duties", quote.duties().name())
        .put("charged", new JsonArray(quote.rows().stream().map(BreakdownSnapshot::row).toList()))
        .put(
            "notApplied",
            new JsonArray(quote.notApplied().stream().map(BreakdownSnapshot::notApplied).toList()))
        .put("notes", new JsonArray(quote.notes().stream().map(BreakdownSnapshot::note).toList()));
  }

  private static JsonObject row(Breakdown.Row row) {
    return new JsonObject()
        .put("measure", row.measure())
        .put("kind", row.kind())
        .put("label", row.label())
        .put("why", row.why())
        .put("rate", row.rate())
        .put("base", row.base())
        .put("amount", row.amount().getAmount().toPlainString())
        .put("currency", row.amount().getCurrencyUnit().getCode())
        .put("paymentPoint", row.paymentPoint().name())
        .put("source", source(row.source()));
  }

  private static JsonObject notApplied(Breakdown.NotApplied row) {
    return new JsonObject()
        .put("measure", row.measure())
        .put("label", row.label())
        .put("reason", row.reason())
        .put("source", source(row.source()));
  }

  private static JsonObject note(Breakdown.Note note) {
    return new JsonObject()
        .put("label", note.label())
        .put("why", note.why())
        .put("payee", note.payee() == null ? null : note.payee().name())
        .put("source", source(note.source()));
  }

  private static JsonObject source(Breakdown.Source source) {
    return new JsonObject()
        .put("text", source.text())
        .put("remark", source.remark())
        .put("from", source.from())
        .put("to", source.to())
        .put("checked", source.checked())
        .put("confidence", source.confidence());
  }

  /** The breakdown of an order; empty for domestic orders. */
  public static Optional<Breakdown> read(JsonObject stored, Market market) {
    return stored.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Breakdown(
                Incoterm.valueOf(stored.getString("duties")),
                objects(stored, "charged").map(row -> row(row, market)).toList(),
                objects(stored, "notApplied").map(BreakdownSnapshot::notApplied).toList(),
                objects(stored, "notes").map(BreakdownSnapshot::note).toList()));
  }

  private static Stream<JsonObject> objects(JsonObject stored, String name) {
    return stored.getJsonArray(name, new JsonArray()).stream().map(JsonObject.class::cast);
  }

  private static Breakdown.Row row(JsonObject row, Market market) {
    Money amount =
        Money.of(
            CurrencyUnit.of(row.getString("currency")), new BigDecimal(row.getString("amount")));
    return new Breakdown.Row(
        row.getString("measure"),
        row.getString("kind"),
        row.getString("label"),
        row.getString("why"),
        row.getString("rate"),
        row.getString("base"),
        amount,
        market.money(amount),
        PaymentPoint.valueOf(row.getString("paymentPoint")),
        source(row.getJsonObject("source")));
  }

  private static Breakdown.NotApplied notApplied(JsonObject row) {
    return new Breakdown.NotApplied(
        row.getString("measure"),
        row.getString("label"),
        row.getString("reason"),
        source(row.getJsonObject("source")));
  }

  private static Breakdown.Note note(JsonObject note) {
    @Nullable String payee = note.getString("payee");
    return new Breakdown.Note(
        note.getString("label"),
        note.getString("why"),
        payee == null ? null : Payee.valueOf(payee),
        source(note.getJsonObject("source")));
  }

  private static Breakdown.Source source(JsonObject source) {
    return new Breakdown.Source(
        source.getString("text"),
        source.getString("remark"),
        source.getString("from"),
        source.getString("to"),
        source.getString("checked"),
        source.getString("confidence"));
  }
}
