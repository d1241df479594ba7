package io.puente.trade.quote.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.puente.landedcost.Assessment;
import io.puente.landedcost.Charge;
import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.NotAppliedMeasure;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the charges of a quote, the measures that were not applied, notes and rates. */
record ChargesWriter(Explanations explanations, MeasureWriter measures) {

  void write(JsonGenerator json, Assessment assessment) throws IOException {
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
      charge(json, charge);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notApplied");
    for (NotApplied row : NotApplied.of(assessment.notApplied())) {
      notApplied(json, row);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (Provision note : assessment.notes()) {
      json.writeStartObject();
      measures.write(json, note);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rates");
    for (ExchangeRate rate : assessment.exchangeRates()) {
      rate(json, rate);
    }
    json.writeEndArray();
  }

  private void charge(JsonGenerator json, Charge charge) throws IOException {
    json.writeStartObject();
    line(json, charge.lineId());
    json.writeStringField("kind", InvalidField.jsonName(charge.kind()));
    json.writeStringField("label", explanations.label(charge.provision()));
    MoneyWriter.write(json, "base", charge.base());
    json.writeStringField("rate", charge.rate());
    if (charge.rateStated()) {
      json.writeBooleanField("rateStated", true);
    }
    MoneyWriter.write(json, "amount", charge.amount());
    MoneyWriter.write(json, "lawAmount", charge.lawAmount());
    range(json, charge.range());
    json.writeStringField("paymentPoint", InvalidField.jsonName(charge.paymentPoint()));
    measures.write(json, charge.provision());
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

  private void notApplied(JsonGenerator json, NotApplied row) throws IOException {
    json.writeStartObject();
    json.writeStringField("reason", explanations.reason(row.reason()));
    if (!row.lineIds().isEmpty()) {
      json.writeArrayFieldStart("lines");
      for (String line : row.lineIds()) {
        json.writeString(line);
      }
      json.writeEndArray();
    }
    measures.write(json, row.provision());
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
