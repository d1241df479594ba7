package io.puente.trade.quote.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.puente.landedcost.Assessment;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.PaymentPoint;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import io.puente.landedcost.TariffChoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  private final RowsJson rows;

  private QuoteJson(String language) {
    words = Explanations.in(Locale.of(language));
    measures = new MeasureJson(words);
    rows = new RowsJson(words, measures);
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
    MoneyJson.write(json, "total", assessment.total());
    MoneyJson.write(json, "lawTotal", assessment.lawTotal());
    MoneyJson.write(json, "landed", assessment.landed());
    json.writeObjectFieldStart("paid");
    for (PaymentPoint place : PaymentPoint.values()) {
      MoneyJson.write(json, WrongFact.spelled(place), assessment.total(place));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("byLine");
    for (Map.Entry<String, Money> line : assessment.byLine().entrySet()) {
      json.writeStartObject();
      json.writeStringField("line", line.getKey());
      MoneyJson.write(json, "total", line.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    rows.write(json, assessment);
  }

  private void incomplete(
      JsonGenerator json,
      Consignment asked,
      Assessment assessment,
      List<MissingFact> missing,
      Quote.@Nullable Range range)
      throws IOException {
    head(json, asked, "incomplete");
    MoneyJson.write(json, "certain", assessment.total());
    if (range != null) {
      json.writeObjectFieldStart("range");
      MoneyJson.write(json, "least", range.least());
      MoneyJson.write(json, "most", range.most());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("missing");
    for (MissingFact fact : missing) {
      missing(json, fact);
    }
    json.writeEndArray();
    rows.write(json, assessment);
  }

  private void missing(JsonGenerator json, MissingFact fact) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", WrongFact.spelled(fact.kind()));
    RowsJson.line(json, fact.lineId());
    json.writeArrayFieldStart("details");
    for (String detail : fact.details()) {
      json.writeString(detail);
    }
    json.writeEndArray();
    choices(json, fact);
    json.writeStringField("text", words.missing(fact));
    if (fact.measure() != null) {
      measures.write(json, fact.measure());
    }
    json.writeEndObject();
  }

  /** Left out where nothing is to be chosen. */
  private void choices(JsonGenerator json, MissingFact fact) throws IOException {
    if (!fact.choices().isEmpty()) {
      json.writeArrayFieldStart("choices");
      for (TariffChoice choice : fact.choices()) {
        json.writeStartObject();
        json.writeStringField("hs", choice.number());
        json.writeStringField("name", words.name(choice));
        json.writeStringField("rate", choice.general());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
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
    RowsJson.line(json, lineId);
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
}
