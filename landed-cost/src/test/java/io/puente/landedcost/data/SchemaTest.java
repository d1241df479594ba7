package io.puente.landedcost.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.landedcost.InvalidMeasures;
import io.puente.landedcost.LandedCost;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that editors check the data files against, and the reader, which is stricter. */
class SchemaTest {

  private static final Validator MEASURES = validator("schema/measures.schema.json");
  private static final Validator AGREEMENTS = validator("schema/agreements.schema.json");

  private static final String LAW =
      """
      {
        "destination": "FJ", "currency": "USD", "knownFrom": "2026-01-01", "reviewBy": "2027-12-31",
        "measures": [
          {"id": "fj-duty", "kind": "DUTY", "scope": {"channels": ["POST"], "upToGrams": 2000,
             "value": {"upTo": "100 USD", "of": ["goods"]}},
           "rate": {"percent": "10", "min": "3 USD"}, "base": ["goods"], "per": "line",
           "from": "2026-01-01", "source": "Invented Act", "articleKnown": false,
           "url": "https://law.example/1", "checked": "2026-11-23", "confidence": "low", "payee": "CARRIER", "label": {"es": "e", "en": "e", "pt": "p"},
           "why": {"es": "e", "en": "e", "pt": "p"}}
        ]
      }
      """;

  private static Validator validator(String name) {
    return Validator.create(
        JsonSchema.of(new JsonObject(BundledData.text(name))),
        new JsonSchemaOptions()
            .setDraft(Draft.DRAFT202012)
            .setBaseUri("https://puente.example/")
            .setOutputFormat(OutputFormat.Basic));
  }

  static List<String> files() {
    return BundledData.files().keySet().stream().filter(name -> name.endsWith(".json")).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileMatchesItsSchema(String name) {
    Validator schema = name.equals(ProofOfOriginReader.FILE) ? AGREEMENTS : MEASURES;
    OutputUnit found = schema.validate(new JsonObject(BundledData.text(name)));
    assertThat(found.getValid()).as(() -> name + " " + found.getErrors()).isTrue();
  }

  @Test
  void aSmallLawIsAcceptedBySchemaAndReader() {
    assertThat(MEASURES.validate(new JsonObject(LAW)).getValid()).isTrue();
    assertThat(LandedCost.fromFiles(Map.of("fj.json", LAW)).destinations()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "kind": "DUTTY"                   | "kind": "DUTY"
          "kind": "NOTE"                    | "kind": "DUTY"
          "kind": "EXEMPTION"               | "kind": "DUTY"
          "chanels": ["POST"]               | "channels": ["POST"]
          "channels": ["MAIL"]              | "channels": ["POST"]
          "upToGrams": 0                    | "upToGrams": 2000
          "value": {"of": ["goods"]}        | "value": {"upTo": "100 USD", "of": ["goods"]}
          "upTo": "100"                     | "upTo": "100 USD"
          "of": ["everything"]              | "of": ["goods"]
          {"percent": 10}                   | {"percent": "10", "min": "3 USD"}
          {"percent": "a tenth"}            | {"percent": "10", "min": "3 USD"}
          {"percent": "-1"}                 | {"percent": "10", "min": "3 USD"}
          {"min": "3 USD"}                  | {"percent": "10", "min": "3 USD"}
          {"perUnit": "2 USD"}              | {"percent": "10", "min": "3 USD"}
          {"bands": []}                     | {"percent": "10", "min": "3 USD"}
          "base": []                        | "base": ["goods"]
          "from": "1 January 2026"          | "from": "2026-01-01"
          "sources": "Invented Act"         | "source": "Invented Act"
          "payee": "POSTMAN"                | "payee": "CARRIER"
          "confidence": "certain"           | "confidence": "low"
          "confidence": "high"              | "checked": "2026-11-23", "confidence": "low"
          "articleKnown": "no"              | "articleKnown": false
          "url": "the web"                  | "url": "https://law.example/1"
          "label": {"es": "e", "en": "e"}   | "label": {"es": "e", "en": "e", "pt": "p"}
          "destination": "Fiji"             | "destination": "FJ"
          "currency": "dollars"             | "currency": "USD"
          """)
  void aMistakeIsRejectedBySchemaAndReader(String wrong, String right) {
    assertThat(LAW).contains(right);
    String law = LAW.replace(right, wrong);

    assertThat(MEASURES.validate(new JsonObject(law)).getValid()).isFalse();
    assertThatThrownBy(() -> LandedCost.fromFiles(Map.of("fj.json", law)))
        .isInstanceOf(InvalidMeasures.class);
  }
}
