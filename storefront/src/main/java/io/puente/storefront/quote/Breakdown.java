package io.puente.storefront.quote;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Charge;
import io.puente.landedcost.ChargeKind;
import io.puente.landedcost.Considered;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.Provision;
import io.puente.storefront.shop.Market;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * An import quote in words: every measure that is charged and every one that was looked at and is
 * not, each with its reason and source. The charges of one measure on several lines are one row.
 */
public record Breakdown(List<Row> rows, List<NotApplied> notApplied, List<Note> notes) {

  /**
   * What one measure charges on the whole parcel.
   *
   * @param kind {@code duty}, {@code tax} or {@code fee}, as orders know it
   * @param rate as the law writes it; several if lines have several
   * @param base what it was applied to, in the currency of the law
   */
  public record Row(
      String measure,
      String kind,
      String label,
      String why,
      String rate,
      String base,
      Money amount,
      String shown,
      Source source) {}

  /** A measure that is not charged. */
  public record NotApplied(String measure, String label, String reason, Source source) {}

  /** Something to know. */
  public record Note(String label, String why, Source source) {}

  /** Where it is written, since when, and how sure we are. */
  public record Source(String text, String from, String to, String checked, String confidence) {}

  public static Breakdown of(Assessment assessment, Market market) {
    Explanations words = Explanations.in(market.locale());
    Map<String, List<Charge>> byMeasure =
        assessment.charges().stream()
            .collect(
                Collectors.groupingBy(Charge::measureId, LinkedHashMap::new, Collectors.toList()));
    return new Breakdown(
        byMeasure.values().stream().map(charges -> row(charges, market, words)).toList(),
        notApplied(assessment, words),
        assessment.notes().stream()
            .map(note -> new Note(words.label(note), words.why(note), source(note, words)))
            .toList());
  }

  private static Row row(List<Charge> charges, Market market, Explanations words) {
    Charge first = charges.getFirst();
    Money amount = Money.total(charges.stream().map(Charge::amount).toList());
    return new Row(
        first.measureId(),
        kind(first.kind()),
        words.label(first.provision()),
        words.why(first.provision()),
        charges.stream().map(Charge::rate).distinct().collect(Collectors.joining(", ")),
        charges.stream()
            .map(Charge::base)
            .reduce(org.joda.money.BigMoney::plus)
            .map(base -> base.rounded(2, java.math.RoundingMode.HALF_UP).toString())
            .orElse(""),
        amount,
        market.money(amount),
        source(first.provision(), words));
  }

  private static String kind(ChargeKind kind) {
    return switch (kind) {
      case DUTY, ADDITIONAL_DUTY -> "duty";
      case EXCISE, TAX -> "tax";
      case FEE -> "fee";
    };
  }

  /** One row a measure and reason, however many lines it was looked at for. */
  private static List<NotApplied> notApplied(Assessment assessment, Explanations words) {
    return assessment.considered().stream()
        .sorted(Comparator.comparing((Considered each) -> each.provision().from()).reversed())
        .map(
            each ->
                new NotApplied(
                    each.provision().id(),
                    words.label(each.provision()),
                    words.reason(each.reason()),
                    source(each.provision(), words)))
        .distinct()
        .toList();
  }

  private static Source source(Provision provision, Explanations words) {
    return new Source(
        provision.source(),
        provision.from().toString(),
        provision.to() == null ? "" : provision.to().toString(),
        provision.checked().toString(),
        words.confidence(provision.confidence()));
  }

  /** The quote as it is kept with an order. */
  public JsonObject toJson() {
    JsonArray charged = new JsonArray();
    rows.forEach(
        row ->
            charged.add(
                new JsonObject()
                    .put("measure", row.measure())
                    .put("kind", row.kind())
                    .put("label", row.label())
                    .put("rate", row.rate())
                    .put("base", row.base())
                    .put("amount", row.amount().getAmount().toPlainString())
                    .put("currency", row.amount().getCurrencyUnit().getCode())
                    .put("source", json(row.source()))));
    JsonArray considered = new JsonArray();
    notApplied.forEach(
        row ->
            considered.add(
                new JsonObject()
                    .put("measure", row.measure())
                    .put("label", row.label())
                    .put("reason", row.reason())
                    .put("source", json(row.source()))));
    return new JsonObject().put("charged", charged).put("notApplied", considered);
  }

  private static JsonObject json(Source source) {
    return new JsonObject()
        .put("text", source.text())
        .put("from", source.from())
        .put("to", source.to())
        .put("checked", source.checked())
        .put("confidence", source.confidence());
  }
}
