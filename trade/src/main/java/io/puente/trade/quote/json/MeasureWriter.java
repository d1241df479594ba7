package io.puente.trade.quote.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.Provision;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the measures of a quote's rows, in one language. Measures are most of a quote's bytes and
 * do not change, so their JSON is cached.
 */
final class MeasureWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final Explanations explanations;
  private final Map<String, Cached> cache = new ConcurrentHashMap<>();

  MeasureWriter(Explanations explanations) {
    this.explanations = explanations;
  }

  /**
   * Writes the field {@code measure} of a row.
   *
   * @param day of import; a measure that should have been reviewed before it is marked
   */
  void write(JsonGenerator json, Provision provision, LocalDate day) throws IOException {
    boolean pastReview = provision.isPastReview(day);
    String key = pastReview ? provision.id() + " past review" : provision.id();
    Cached found = cache.get(key);
    if (found == null || !found.provision().equals(provision)) {
      found = new Cached(provision, json(provision, day));
      cache.put(key, found);
    }
    json.writeFieldName("measure");
    json.writeRawValue(found.json());
  }

  private SerializedString json(Provision provision, LocalDate day) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("id", provision.id());
      json.writeStringField("label", explanations.label(provision));
      json.writeStringField("why", explanations.why(provision));
      json.writeStringField("source", explanations.source(provision));
      json.writeBooleanField("articleKnown", provision.articleKnown());
      if (provision.url() != null) {
        json.writeStringField("url", provision.url());
      }
      json.writeStringField("from", provision.from().toString());
      if (provision.to() != null) {
        json.writeStringField("to", provision.to().toString());
      }
      if (provision.checked() != null) {
        json.writeStringField("checked", provision.checked().toString());
      }
      json.writeStringField("confidence", InvalidField.jsonName(provision.confidenceOn(day)));
      json.writeStringField("reviewBy", provision.reviewBy().toString());
      if (provision.isPastReview(day)) {
        json.writeBooleanField("pastReview", true);
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new SerializedString(text.toString());
  }

  private record Cached(Provision provision, SerializedString json) {}
}
