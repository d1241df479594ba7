package io.puente.trade.quote.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.puente.landedcost.Assessment;
import io.puente.landedcost.Charge;
import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.Provision;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a quote: what is charged, what is not and why, what else to know. */
record RowsJson(Explanations words, MeasureJson measures) {

  void write(JsonGenerator json, Assessment assessment) throws IOException {
    if (assessment.tariff() != null) {
      json.writeObjectFieldStart("tariff");
      json.writeStringField("edition", words.edition(assessment.tariff()));
      json.writeStringField("from", assessment.tariff().from().toString());
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
    json.writeStringField("kind", WrongFact.spelled(charge.kind()));
    json.writeStringField("label", words.label(charge.provision()));
    MoneyJson.write(json, "base", charge.base());
    json.writeStringField("rate", charge.rate());
    if (charge.rateStated()) {
      json.writeBooleanField("rateStated", true);
    }
    MoneyJson.write(json, "amount", charge.amount());
    MoneyJson.write(json, "lawAmount", charge.lawAmount());
    json.writeStringField("paymentPoint", WrongFact.spelled(charge.paymentPoint()));
    measures.write(json, charge.provision());
    json.writeEndObject();
  }

  private void notApplied(JsonGenerator json, NotApplied row) throws IOException {
    json.writeStartObject();
    json.writeStringField("reason", words.reason(row.reason()));
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

  /** Left out where something concerns the consignment as a whole. */
  static void line(JsonGenerator json, @Nullable String lineId) throws IOException {
    if (lineId != null) {
      json.writeStringField("line", lineId);
    }
  }
}
