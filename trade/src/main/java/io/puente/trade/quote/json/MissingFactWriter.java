package io.puente.trade.quote.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Provision;
import io.puente.landedcost.TariffChoice;
import java.io.IOException;
import java.util.List;

/** Writes what a quote lacks: in words, and for programs the fields and values that answer it. */
record MissingFactWriter(Explanations explanations, MeasureWriter measures) {

  void write(JsonGenerator json, MissingFact fact, Consignment consignment) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", InvalidField.jsonName(fact.kind()));
    ChargesWriter.line(json, fact.lineId());
    texts(json, "fields", fields(fact, consignment));
    texts(json, "details", fact.details());
    options(json, fact);
    json.writeStringField("text", explanations.missing(fact));
    if (!fact.measures().isEmpty()) {
      texts(json, "measures", fact.measures().stream().map(Provision::id).toList());
      measures.write(json, fact.measures().getFirst(), consignment.date());
    }
    json.writeEndObject();
  }

  /** The fields of the request that answer it, as JSON pointers. */
  private static List<String> fields(MissingFact fact, Consignment consignment) {
    String line = "/lines/" + consignment.lineIds().indexOf(fact.lineId()) + "/";
    return switch (fact.kind()) {
      case HS_DIGITS, HS_FITS_ANOTHER_PRICE -> List.of(line + "hs");
      case HS_NOT_IN_TABLE -> List.of(line + "hs", line + "statedDuty");
      case TARIFF_RATE, QUANTITY, RATE_IN_WORDS -> List.of(line + "statedDuty");
      case WEIGHT -> List.of(line + "weightGrams");
      case LITRES -> List.of(line + "litres");
      case ALCOHOL -> List.of(line + "alcohol");
      case REGION -> List.of("/destination/region");
      case ALLOWANCE_USED -> allowance(fact);
      case EXCHANGE_RATE -> List.of("/rates");
      case FIGURES, RULE, EFFECTIVE_LAW, REVIEW -> List.of();
    };
  }

  private static List<String> allowance(MissingFact fact) {
    MissingFact.Allowance allowance = fact.allowance();
    if (allowance == null || allowance.upTo() == null) {
      return List.of("/buyer/parcelsThisYear");
    }
    return allowance.parcels() == null
        ? List.of("/buyer/allowanceUsed")
        : List.of("/buyer/allowanceUsed", "/buyer/parcelsThisYear");
  }

  /** The values from which one is to be chosen. Each field is omitted if there are none. */
  private void options(JsonGenerator json, MissingFact fact) throws IOException {
    switch (fact.kind()) {
      case REGION -> texts(json, "regions", fact.details());
      case EXCHANGE_RATE -> exchange(json, fact);
      case HS_DIGITS,
          TARIFF_RATE,
          HS_NOT_IN_TABLE,
          HS_FITS_ANOTHER_PRICE,
          WEIGHT,
          LITRES,
          ALCOHOL,
          QUANTITY,
          RATE_IN_WORDS,
          ALLOWANCE_USED,
          FIGURES,
          RULE,
          EFFECTIVE_LAW,
          REVIEW -> {}
    }
    choices(json, fact);
    if (fact.figures() != null) {
      json.writeObjectFieldStart("figures");
      json.writeStringField("least", explanations.rate(fact.figures().least()));
      json.writeStringField("most", explanations.rate(fact.figures().most()));
      json.writeEndObject();
    }
    if (fact.allowance() != null) {
      json.writeObjectFieldStart("allowance");
      if (fact.allowance().upTo() != null) {
        MoneyWriter.write(json, "upTo", fact.allowance().upTo());
      }
      if (fact.allowance().parcels() != null) {
        json.writeNumberField("parcels", fact.allowance().parcels());
      }
      json.writeEndObject();
    }
  }

  /** The pairs of currencies whose rate is missing. */
  private static void exchange(JsonGenerator json, MissingFact fact) throws IOException {
    json.writeArrayFieldStart("exchange");
    for (String pair : fact.details()) {
      int slash = pair.indexOf('/');
      json.writeStartObject();
      json.writeStringField("from", pair.substring(0, slash));
      json.writeStringField("to", pair.substring(slash + 1));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void choices(JsonGenerator json, MissingFact fact) throws IOException {
    if (fact.choices().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("choices");
    for (TariffChoice choice : fact.choices()) {
      json.writeStartObject();
      json.writeStringField("hs", choice.number());
      json.writeStringField("name", explanations.name(choice));
      json.writeStringField("rate", explanations.rate(choice.general()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void texts(JsonGenerator json, String field, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
