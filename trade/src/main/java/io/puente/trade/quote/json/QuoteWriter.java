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
 * Writes quotes with their explanations in one language. Every row contains its whole measure, so
 * that a row can be shown and checked on its own.
 */
public final class QuoteWriter {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int TYPICAL_BYTES = 32_768;
  private static final Map<String, QuoteWriter> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Explanations explanations;
  private final MeasureWriter measures;
  private final ChargesWriter charges;

  private QuoteWriter(String language) {
    explanations = Explanations.in(Locale.of(language));
    measures = new MeasureWriter(explanations);
    charges = new ChargesWriter(explanations, measures);
  }

  /** In Spanish, English or Portuguese; in Spanish for readers of any other language. */
  public static QuoteWriter in(String language) {
    return switch (language) {
      case "en", "pt" -> BY_LANGUAGE.computeIfAbsent(language, QuoteWriter::new);
      default -> BY_LANGUAGE.computeIfAbsent("es", QuoteWriter::new);
    };
  }

  /** One JSON object in UTF-8. */
  public byte[] write(Consignment consignment, Quote quote) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      switch (quote) {
        case Quote.Complete(var assessment) -> complete(json, consignment, assessment);
        case Quote.Incomplete(var assessment, var missing, var range) ->
            incomplete(json, consignment, assessment, missing, range);
        case Quote.SuspendedLane(var reason) ->
            stopped(json, consignment, "suspended", reason, null);
        case Quote.Prohibited(var reason, var line) ->
            stopped(json, consignment, "prohibited", reason, line);
        case Quote.CannotQuoteYet(var country) -> withoutRules(json, consignment, country);
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void complete(JsonGenerator json, Consignment consignment, Assessment assessment)
      throws IOException {
    head(json, consignment, "complete");
    MoneyWriter.write(json, "total", assessment.total());
    ChargesWriter.range(json, assessment.range());
    MoneyWriter.write(json, "lawTotal", assessment.lawTotal());
    MoneyWriter.write(json, "landed", assessment.landed());
    json.writeObjectFieldStart("paid");
    for (PaymentPoint point : PaymentPoint.values()) {
      MoneyWriter.write(json, InvalidField.jsonName(point), assessment.total(point));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("byLine");
    for (Map.Entry<String, Money> line : assessment.byLine().entrySet()) {
      json.writeStartObject();
      json.writeStringField("line", line.getKey());
      MoneyWriter.write(json, "total", line.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    charges.write(json, assessment);
  }

  private void incomplete(
      JsonGenerator json,
      Consignment consignment,
      Assessment assessment,
      List<MissingFact> missing,
      Quote.@Nullable Range range)
      throws IOException {
    head(json, consignment, "incomplete");
    MoneyWriter.write(json, "certain", assessment.total());
    ChargesWriter.range(json, range);
    json.writeArrayFieldStart("missing");
    for (MissingFact fact : missing) {
      missing(json, fact);
    }
    json.writeEndArray();
    charges.write(json, assessment);
  }

  private void missing(JsonGenerator json, MissingFact fact) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", InvalidField.jsonName(fact.kind()));
    ChargesWriter.line(json, fact.lineId());
    json.writeArrayFieldStart("details");
    for (String detail : fact.details()) {
      json.writeString(detail);
    }
    json.writeEndArray();
    choices(json, fact);
    json.writeStringField("text", explanations.missing(fact));
    if (fact.measure() != null) {
      measures.write(json, fact.measure());
    }
    json.writeEndObject();
  }

  /** The field is omitted if there are no choices. */
  private void choices(JsonGenerator json, MissingFact fact) throws IOException {
    if (!fact.choices().isEmpty()) {
      json.writeArrayFieldStart("choices");
      for (TariffChoice choice : fact.choices()) {
        json.writeStartObject();
        json.writeStringField("hs", choice.number());
        json.writeStringField("name", explanations.name(choice));
        json.writeStringField("rate", choice.general());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  /** A suspended or prohibited import. */
  private void stopped(
      JsonGenerator json,
      Consignment consignment,
      String outcome,
      Provision reason,
      @Nullable String lineId)
      throws IOException {
    head(json, consignment, outcome);
    ChargesWriter.line(json, lineId);
    measures.write(json, reason);
  }

  /** A destination without rules. */
  private void withoutRules(JsonGenerator json, Consignment consignment, Country country)
      throws IOException {
    head(json, consignment, "incomplete");
    json.writeArrayFieldStart("missing");
    json.writeStartObject();
    json.writeStringField("kind", "destination");
    json.writeArrayFieldStart("details");
    json.writeString(country.code());
    json.writeEndArray();
    json.writeStringField("text", explanations.withoutRules(country));
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void head(JsonGenerator json, Consignment consignment, String outcome)
      throws IOException {
    json.writeStringField("outcome", outcome);
    json.writeStringField("date", consignment.date().toString());
    json.writeObjectFieldStart("destination");
    json.writeStringField("country", consignment.destination().country().code());
    if (consignment.destination().region() != null) {
      json.writeStringField("region", consignment.destination().region());
    }
    json.writeEndObject();
    json.writeStringField("currency", consignment.currency().getCode());
  }
}
