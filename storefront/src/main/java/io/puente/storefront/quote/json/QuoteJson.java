package io.puente.storefront.quote.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.puente.landedcost.Assessment;
import io.puente.landedcost.Charge;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.PaidAt;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes quotes, with their explanations in one language. Every row carries the measure it comes
 * from whole, so that a row can be shown, and believed, by itself.
 */
public final class QuoteJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int USUAL_BYTES = 32_768;
  private static final Map<String, QuoteJson> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Explanations words;
  private final MeasureJson measures;

  private QuoteJson(String language) {
    words = Explanations.in(Locale.of(language));
    measures = new MeasureJson(words);
  }

  /** In Spanish, English or Portuguese; in Spanish for readers of any other language. */
  public static QuoteJson in(String language) {
    return switch (language) {
      case "en", "pt" -> BY_LANGUAGE.computeIfAbsent(language, QuoteJson::new);
      default -> BY_LANGUAGE.computeIfAbsent("es", QuoteJson::new);
    };
  }

  /** One JSON object, as UTF-8. */
  public byte[] write(Consignment asked, Quote quote) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      switch (quote) {
        case Quote.Complete(var assessment) -> complete(json, asked, assessment);
        case Quote.Incomplete(var assessment, var missing, var range) ->
            incomplete(json, asked, assessment, missing, range);
        case Quote.SuspendedLane(var reason) -> stopped(json, asked, "suspended", reason, null);
        case Quote.Prohibited(var reason, var line) ->
            stopped(json, asked, "prohibited", reason, line);
        case Quote.CannotQuoteYet(var country) -> withoutRules(json, asked, country);
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void complete(JsonGenerator json, Consignment asked, Assessment assessment)
      throws IOException {
    head(json, asked, "complete");
    money(json, "total", assessment.total());
    money(json, "lawTotal", assessment.lawTotal());
    money(json, "landed", assessment.landed());
    json.writeObjectFieldStart("paid");
    for (PaidAt place : PaidAt.values()) {
      money(json, WrongFact.spelled(place), assessment.total(place));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("byLine");
    for (Map.Entry<String, Money> line : assessment.byLine().entrySet()) {
      json.writeStartObject();
      json.writeStringField("line", line.getKey());
      money(json, "total", line.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    rows(json, assessment);
  }

  private void incomplete(
      JsonGenerator json,
      Consignment asked,
      Assessment assessment,
      List<MissingFact> missing,
      Quote.@Nullable Range range)
      throws IOException {
    head(json, asked, "incomplete");
    money(json, "certain", assessment.total());
    if (range != null) {
      json.writeObjectFieldStart("range");
      money(json, "least", range.least());
      money(json, "most", range.most());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("missing");
    for (MissingFact fact : missing) {
      missing(json, fact);
    }
    json.writeEndArray();
    rows(json, assessment);
  }

  private void missing(JsonGenerator json, MissingFact fact) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", WrongFact.spelled(fact.kind()));
    line(json, fact.lineId());
    json.writeArrayFieldStart("details");
    for (String detail : fact.details()) {
      json.writeString(detail);
    }
    json.writeEndArray();
    json.writeStringField("text", words.missing(fact));
    if (fact.measure() != null) {
      measures.write(json, fact.measure());
    }
    json.writeEndObject();
  }

  /** Nobody carries such a parcel now, or the goods may not come in this way. */
  private void stopped(
      JsonGenerator json,
      Consignment asked,
      String outcome,
      Provision reason,
      @Nullable String lineId)
      throws IOException {
    head(json, asked, outcome);
    line(json, lineId);
    measures.write(json, reason);
  }

  /** A country of which nothing is known yet. */
  private void withoutRules(JsonGenerator json, Consignment asked, Country country)
      throws IOException {
    head(json, asked, "incomplete");
    json.writeArrayFieldStart("missing");
    json.writeStartObject();
    json.writeStringField("kind", "destination");
    json.writeArrayFieldStart("details");
    json.writeString(country.code());
    json.writeEndArray();
    json.writeStringField("text", words.withoutRules(country));
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void head(JsonGenerator json, Consignment asked, String outcome)
      throws IOException {
    json.writeStringField("outcome", outcome);
    json.writeStringField("date", asked.date().toString());
    json.writeObjectFieldStart("destination");
    json.writeStringField("country", asked.destination().country().code());
    if (asked.destination().region() != null) {
      json.writeStringField("region", asked.destination().region());
    }
    json.writeEndObject();
    json.writeStringField("currency", asked.currency().getCode());
  }

  private void rows(JsonGenerator json, Assessment assessment) throws IOException {
    json.writeArrayFieldStart("charges");
    for (Charge charge : assessment.charges()) {
      charge(json, charge);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notApplied");
    for (NotApplied row : NotApplied.of(assessment.considered())) {
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
    for (ExchangeRate rate : assessment.exchanged()) {
      rate(json, rate);
    }
    json.writeEndArray();
  }

  private void charge(JsonGenerator json, Charge charge) throws IOException {
    json.writeStartObject();
    line(json, charge.lineId());
    json.writeStringField("kind", WrongFact.spelled(charge.kind()));
    json.writeStringField("label", words.label(charge.provision()));
    money(json, "base", charge.base());
    json.writeStringField("rate", charge.rate());
    money(json, "amount", charge.amount());
    money(json, "lawAmount", charge.lawAmount());
    json.writeStringField("paidAt", WrongFact.spelled(charge.paidAt()));
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

  private static void rate(JsonGenerator json, ExchangeRate rate) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", rate.from().getCode());
    json.writeStringField("to", rate.to().getCode());
    json.writeStringField("rate", rate.rate().toPlainString());
    json.writeStringField("source", rate.source());
    json.writeStringField("asOf", rate.asOf().toString());
    json.writeEndObject();
  }

  /** Left out where something concerns the consignment as a whole. */
  private static void line(JsonGenerator json, @Nullable String lineId) throws IOException {
    if (lineId != null) {
      json.writeStringField("line", lineId);
    }
  }

  private static void money(JsonGenerator json, String field, Money money) throws IOException {
    money(json, field, money.toBigMoney());
  }

  /** At least the cents of the currency, and no noughts beyond them. */
  private static void money(JsonGenerator json, String field, BigMoney money) throws IOException {
    json.writeObjectFieldStart(field);
    int cents = money.getCurrencyUnit().getDecimalPlaces();
    var amount = money.getAmount();
    if (amount.scale() > cents) {
      amount = amount.stripTrailingZeros();
    }
    if (amount.scale() < cents) {
      amount = amount.setScale(cents);
    }
    json.writeStringField("amount", amount.toPlainString());
    json.writeStringField("currency", money.getCurrencyUnit().getCode());
    json.writeEndObject();
  }
}
