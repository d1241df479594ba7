package io.puente.storefront.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The OpenAPI description as a program reads it. */
record PublishedSchema(JsonObject document) {

  static PublishedSchema of(String openApi) {
    return new PublishedSchema(new JsonObject(openApi));
  }

  String version() {
    return document.getString("openapi");
  }

  /** As {@code POST /api/v1/landed-cost/quotes}. */
  List<String> operations() {
    List<String> operations = new ArrayList<>();
    JsonObject paths = document.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      for (String method : paths.getJsonObject(path).fieldNames()) {
        operations.add(method.toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    return operations;
  }

  /** What a field may be. */
  List<String> values(String name, String field) {
    return document
        .getJsonObject("components")
        .getJsonObject("schemas")
        .getJsonObject(name)
        .getJsonObject("properties")
        .getJsonObject(field)
        .getJsonArray("enum")
        .stream()
        .map(String.class::cast)
        .toList();
  }

  /** The consignment that shows how to ask. */
  String example() {
    return document
        .getJsonObject("paths")
        .getJsonObject("/api/v1/landed-cost/quotes")
        .getJsonObject("post")
        .getJsonObject("requestBody")
        .getJsonObject("content")
        .getJsonObject("application/json")
        .getJsonObject("example")
        .encode();
  }

  /** Asserts that a JSON object is what the description says. */
  void holds(String name, String json) {
    JsonObject schema =
        new JsonObject()
            .put("$ref", "#/components/schemas/" + name)
            .put("components", document.getJsonObject("components"));
    OutputUnit found =
        Validator.create(
                JsonSchema.of(schema),
                new JsonSchemaOptions()
                    .setDraft(Draft.DRAFT202012)
                    .setBaseUri("https://puente.example/")
                    .setOutputFormat(OutputFormat.Basic))
            .validate(new JsonObject(json));
    assertThat(found.getValid()).as(() -> name + " " + found.getErrors() + " in " + json).isTrue();
  }
}
