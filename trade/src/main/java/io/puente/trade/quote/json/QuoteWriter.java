package io.puente.trade.quote.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.puente.landedcost.Assessment;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Destination;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.Line;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.PaymentPoint;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import io.puente.trade.quote.QuoteService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private final MissingFactWriter missing;

  private QuoteWriter(String language) {
    explanations = Explanations.in(Locale.of(language));
    measures = new MeasureWriter(explanations);
    charges = new ChargesWriter(explanations, measures);
    missing = new MissingFactWriter(explanations, measures);
  }

  /** In Spanish, English or Portuguese; in Spanish for readers of any other language. */
  public static QuoteWriter in(String language) {
    return switch (language) {
      case "en", "pt" -> BY_LANGUAGE.computeIfAbsent(language, QuoteWriter::new);
      default -> BY_LANGUAGE.computeIfAbsent("es", QuoteWriter::new);
    };
  }

  /** The whole answer, as one JSON object in UTF-8. */
  public byte[] write(Consignment consignment, Quote quote) {
    return write(consignment, quote, Set.of());
  }

  /** One JSON object in UTF-8, without the parts that the caller does not want. */
  public byte[] write(Consignment consignment, Quote quote, Set<AnswerPart> omitted) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      switch (quote) {
        case Quote.Complete(var assessment) -> complete(json, assessment, omitted);
        case Quote.Incomplete(var assessment, var missing, var range) ->
            incomplete(json, assessment, missing, range, omitted);
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

  private void complete(JsonGenerator json, Assessment assessment, Set<AnswerPart> omitted)
      throws IOException {
    head(json, assessment.consignment(), "complete");
    MoneyWriter.write(json, "total", assessment.total());
    ChargesWriter.range(json, assessment.range());
    MoneyWriter.write(json, "lawTotal", assessment.lawTotal());
    MoneyWriter.writeRounded(json, "landed", assessment.landed());
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
    charges.write(json, assessment, omitted);
  }

  private void incomplete(
      JsonGenerator json,
      Assessment assessment,
      List<MissingFact> facts,
      Quote.@Nullable Range range,
      Set<AnswerPart> omitted)
      throws IOException {
    Consignment consignment = assessment.consignment();
    head(json, consignment, "incomplete");
    MoneyWriter.write(json, "certain", assessment.total());
    ChargesWriter.range(json, range);
    json.writeArrayFieldStart("missing");
    for (MissingFact fact : facts) {
      missing.write(json, fact, consignment);
    }
    json.writeEndArray();
    charges.write(json, assessment, omitted);
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
    measures.write(json, reason, consignment.date());
  }

  /** A destination without rules. */
  private void withoutRules(JsonGenerator json, Consignment consignment, Country country)
      throws IOException {
    head(json, consignment, "incomplete");
    json.writeArrayFieldStart("missing");
    json.writeStartObject();
    json.writeStringField("kind", "destination");
    json.writeArrayFieldStart("fields");
    json.writeEndArray();
    json.writeArrayFieldStart("details");
    json.writeString(country.code());
    json.writeEndArray();
    json.writeStringField("text", withoutRules(consignment.destination()));
    json.writeEndObject();
    json.writeEndArray();
  }

  private String withoutRules(Destination destination) {
    return destination.region() != null && QuoteService.isOutsideTheRules(destination)
        ? explanations.outsideTheRules(destination.country(), destination.region())
        : explanations.withoutRules(destination.country());
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
    supposed(json, consignment);
  }

  /** The declarations of origin that nobody has signed. The field is omitted if there are none. */
  private static void supposed(JsonGenerator json, Consignment consignment) throws IOException {
    if (consignment.lines().stream()
        .flatMap(line -> line.declarations().stream())
        .noneMatch(OriginDeclaration::isSupposed)) {
      return;
    }
    json.writeArrayFieldStart("supposed");
    for (Line line : consignment.lines()) {
      for (OriginDeclaration declaration : line.declarations()) {
        if (declaration.isSupposed()) {
          json.writeStartObject();
          json.writeStringField("line", line.id());
          json.writeStringField("agreement", declaration.agreement());
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
  }
}
