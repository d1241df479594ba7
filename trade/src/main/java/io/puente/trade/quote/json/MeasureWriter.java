package io.puente.trade.quote.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.Provision;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

  /** Writes the field {@code measure} of a row. */
  void write(JsonGenerator json, Provision provision) throws IOException {
    Cached found = cache.get(provision.id());
    if (found == null || !found.provision().equals(provision)) {
      found = new Cached(provision, json(provision));
      cache.put(provision.id(), found);
    }
    json.writeFieldName("measure");
    json.writeRawValue(found.json());
  }

  private SerializedString json(Provision provision) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("id", provision.id());
      json.writeStringField("label", explanations.label(provision));
      json.writeStringField("why", explanations.why(provision));
      json.writeStringField("source", provision.source());
      json.writeStringField("from", provision.from().toString());
      if (provision.to() != null) {
        json.writeStringField("to", provision.to().toString());
      }
      json.writeStringField("checked", provision.checked().toString());
      json.writeStringField("confidence", InvalidField.jsonName(provision.confidence()));
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new SerializedString(text.toString());
  }

  private record Cached(Provision provision, SerializedString json) {}
}
