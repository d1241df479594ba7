package io.puente.trade.quote.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.puente.landedcost.BuyerFacts;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.Line;
import io.puente.landedcost.OriginDeclaration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a consignment in the format that {@link ConsignmentReader} reads. */
public final class ConsignmentWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private ConsignmentWriter(JsonGenerator json) {
    this.json = json;
  }

  /** One JSON object in UTF-8. */
  public static byte[] write(Consignment consignment, List<ExchangeRate> rates) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      new ConsignmentWriter(json).consignment(consignment, rates);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void consignment(Consignment consignment, List<ExchangeRate> rates) throws IOException {
    json.writeStartObject();
    json.writeStringField("shipFrom", consignment.shipFrom().code());
    json.writeObjectFieldStart("destination");
    json.writeStringField("country", consignment.destination().country().code());
    text("region", consignment.destination().region());
    json.writeEndObject();
    json.writeStringField("date", consignment.date().toString());
    json.writeStringField("channel", InvalidField.jsonName(consignment.channel()));
    json.writeStringField("transport", InvalidField.jsonName(consignment.transport()));
    json.writeStringField("incoterm", InvalidField.jsonName(consignment.incoterm()));
    json.writeObjectFieldStart("seller");
    texts("programmes", consignment.seller().programmes().stream().sorted().toList());
    json.writeEndObject();
    buyer(consignment);
    MoneyWriter.write(json, "shipping", consignment.shipping());
    if (!consignment.insurance().isZero()) {
      MoneyWriter.write(json, "insurance", consignment.insurance());
    }
    json.writeArrayFieldStart("rates");
    for (ExchangeRate rate : rates) {
      ChargesWriter.rate(json, rate);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("lines");
    for (Line line : consignment.lines()) {
      line(line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void buyer(Consignment consignment) throws IOException {
    BuyerFacts buyer = consignment.buyer();
    json.writeObjectFieldStart("buyer");
    json.writeBooleanField("personalUse", buyer.personalUse());
    if (buyer.allowanceUsed() != null) {
      MoneyWriter.write(json, "allowanceUsed", buyer.allowanceUsed());
    }
    if (buyer.parcelsThisYear() != null) {
      json.writeNumberField("parcelsThisYear", buyer.parcelsThisYear());
    }
    json.writeEndObject();
  }

  private void line(Line line) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", line.id());
    json.writeStringField("hs", line.hs().digits());
    json.writeStringField("origin", line.origin().code());
    MoneyWriter.write(json, "price", line.price());
    json.writeNumberField("quantity", line.quantity());
    if (line.weightGrams() != null) {
      json.writeNumberField("weightGrams", line.weightGrams());
    }
    text("litres", line.litres() == null ? null : line.litres().toPlainString());
    text("alcohol", line.alcohol() == null ? null : line.alcohol().toPlainString());
    text("statedDuty", line.statedDuty() == null ? null : line.statedDuty().text());
    texts("materials", line.materials().stream().sorted().toList());
    json.writeArrayFieldStart("declarations");
    for (OriginDeclaration declaration : line.declarations()) {
      if (!declaration.isSupposed()) {
        declaration(declaration);
      }
    }
    json.writeEndArray();
    text(
        "supposedAgreement",
        line.declarations().stream()
            .filter(OriginDeclaration::isSupposed)
            .map(OriginDeclaration::agreement)
            .findFirst()
            .orElse(null));
    json.writeEndObject();
  }

  private void declaration(OriginDeclaration declaration) throws IOException {
    json.writeStartObject();
    json.writeStringField("agreement", declaration.agreement());
    json.writeStringField("origin", declaration.origin().code());
    json.writeStringField("rule", declaration.rule());
    json.writeStringField("certifier", declaration.certifier());
    json.writeStringField("evidence", declaration.evidence());
    json.writeStringField("signed", declaration.signed().toString());
    json.writeStringField("expires", declaration.expires().toString());
    json.writeEndObject();
  }

  private void texts(String field, Collection<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (String text : texts) {
        json.writeString(text);
      }
      json.writeEndArray();
    }
  }

  private void text(String field, @Nullable String text) throws IOException {
    if (text != null) {
      json.writeStringField(field, text);
    }
  }
}
