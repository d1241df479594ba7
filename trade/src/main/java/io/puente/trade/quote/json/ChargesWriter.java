package io.puente.trade.quote.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.puente.landedcost.Assessment;
import io.puente.landedcost.Charge;
import io.puente.landedcost.ChargeKind;
import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.NotAppliedMeasure;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Reason;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the charges of a quote, the measures that were not applied, notes and rates. */
record ChargesWriter(Explanations explanations, MeasureWriter measures) {

  void write(JsonGenerator json, Assessment assessment, Set<AnswerPart> omitted)
      throws IOException {
    LocalDate day = assessment.consignment().date();
    if (assessment.tariff() != null) {
      json.writeObjectFieldStart("tariff");
      json.writeStringField("edition", explanations.edition(assessment.tariff()));
      json.writeStringField("from", assessment.tariff().from().toString());
      if (assessment.tariff().reviewBy() != null) {
        json.writeStringField("reviewBy", assessment.tariff().reviewBy().toString());
      }
      json.writeEndObject();
    }
    json.writeArrayFieldStart("charges");
    for (Charge charge : assessment.charges()) {
      charge(json, charge, day);
    }
    json.writeEndArray();
    if (!omitted.contains(AnswerPart.NOT_APPLIED)) {
      json.writeArrayFieldStart("notApplied");
      for (NotApplied row : NotApplied.of(assessment.notApplied())) {
        notApplied(json, row, day);
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("notes");
    for (Provision note : assessment.notes()) {
      json.writeStartObject();
      measures.write(json, note, day);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rates");
    for (ExchangeRate rate : assessment.exchangeRates()) {
      rate(json, rate);
    }
    json.writeEndArray();
  }

  private void charge(JsonGenerator json, Charge charge, LocalDate day) throws IOException {
    json.writeStartObject();
    line(json, charge.lineId());
    json.writeStringField("id", charge.measureId());
    json.writeStringField("category", category(charge.kind()));
    json.writeStringField("kind", InvalidField.jsonName(charge.kind()));
    json.writeStringField("label", explanations.label(charge.provision()));
    MoneyWriter.writeRounded(json, "base", charge.base());
    json.writeStringField("rate", explanations.rate(charge.rate()));
    json.writeBooleanField("adValorem", charge.isAdValorem());
    if (charge.rateStated()) {
      json.writeBooleanField("rateStated", true);
    }
    MoneyWriter.write(json, "amount", charge.amount());
    MoneyWriter.write(json, "lawAmount", charge.lawAmount());
    range(json, charge.range());
    json.writeStringField("paymentPoint", InvalidField.jsonName(charge.paymentPoint()));
    measures.write(json, charge.provision(), day);
    json.writeEndObject();
  }

  /** The field is omitted if there is no range. */
  static void range(JsonGenerator json, Quote.@Nullable Range range) throws IOException {
    if (range != null) {
      json.writeObjectFieldStart("range");
      MoneyWriter.write(json, "least", range.least());
      MoneyWriter.write(json, "most", range.most());
      json.writeEndObject();
    }
  }

  /** What a charge is to a buyer, whatever the law calls it. */
  private static String category(ChargeKind kind) {
    return switch (kind) {
      case DUTY, ADDITIONAL_DUTY -> "duty";
      case EXCISE -> "excise";
      case TAX -> "tax";
      case FEE -> "fee";
    };
  }

  private void notApplied(JsonGenerator json, NotApplied row, LocalDate day) throws IOException {
    json.writeStartObject();
    json.writeStringField("reason", explanations.reason(row.reason()));
    if (row.reason() instanceof Reason.NeedsDeclaration(var agreement, var name, var saving)) {
      json.writeStringField("agreement", agreement);
      if (saving != null) {
        MoneyWriter.write(json, "saving", saving);
      }
    }
    if (!row.lineIds().isEmpty()) {
      json.writeArrayFieldStart("lines");
      for (String line : row.lineIds()) {
        json.writeString(line);
      }
      json.writeEndArray();
    }
    measures.write(json, row.provision(), day);
    json.writeEndObject();
  }

  static void rate(JsonGenerator json, ExchangeRate rate) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", rate.from().getCode());
    json.writeStringField("to", rate.to().getCode());
    json.writeStringField("rate", rate.rate().toPlainString());
    json.writeStringField("source", rate.source());
    json.writeStringField("asOf", rate.asOf().toString());
    json.writeEndObject();
  }

  /** The field is omitted for something that concerns the whole consignment. */
  static void line(JsonGenerator json, @Nullable String lineId) throws IOException {
    if (lineId != null) {
      json.writeStringField("line", lineId);
    }
  }

  /**
   * A measure that was not applied, with all lines that share the reason.
   *
   * @param lineIds empty if the reason holds for all lines
   */
  private record NotApplied(Provision provision, Reason reason, List<String> lineIds) {

    static List<NotApplied> of(List<NotAppliedMeasure> measures) {
      Map<Key, NotApplied> rows = LinkedHashMap.newLinkedHashMap(measures.size());
      for (NotAppliedMeasure each : measures) {
        NotApplied row =
            rows.computeIfAbsent(
                new Key(each.provision().id(), each.reason()),
                key -> new NotApplied(each.provision(), each.reason(), new ArrayList<>()));
        if (each.lineId() != null) {
          row.lineIds.add(each.lineId());
        }
      }
      return List.copyOf(rows.values());
    }

    private record Key(String measure, Reason reason) {}
  }
}
