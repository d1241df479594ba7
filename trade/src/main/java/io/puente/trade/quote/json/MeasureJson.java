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
 * The measures behind the rows of quotes, in one language. Most of a quote's bytes are theirs, and
 * they are always the same, so they are written once and kept.
 */
final class MeasureJson {

  private static final JsonFactory JSON = new JsonFactory();

  private final Explanations words;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  MeasureJson(Explanations words) {
    this.words = words;
  }

  /** Writes the field {@code measure} of a row. */
  void write(JsonGenerator json, Provision provision) throws IOException {
    Kept found = kept.get(provision.id());
    if (found == null || !found.provision().equals(provision)) {
      found = new Kept(provision, written(provision));
      kept.put(provision.id(), found);
    }
    json.writeFieldName("measure");
    json.writeRawValue(found.json());
  }

  private SerializedString written(Provision provision) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("id", provision.id());
      json.writeStringField("label", words.label(provision));
      json.writeStringField("why", words.why(provision));
      json.writeStringField("source", provision.source());
      json.writeStringField("from", provision.from().toString());
      if (provision.to() != null) {
        json.writeStringField("to", provision.to().toString());
      }
      json.writeStringField("checked", provision.checked().toString());
      json.writeStringField("confidence", WrongFact.spelled(provision.confidence()));
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new SerializedString(text.toString());
  }

  private record Kept(Provision provision, SerializedString json) {}
}
