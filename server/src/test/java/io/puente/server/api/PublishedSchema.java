package io.puente.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonArray;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The OpenAPI description as a client reads it. */
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

  /** The examples of requests, by name. */
  Map<String, String> examples() {
    JsonObject named =
        quoting()
            .getJsonObject("requestBody")
            .getJsonObject("content")
            .getJsonObject("application/json")
            .getJsonObject("examples");
    Map<String, String> examples = new TreeMap<>();
    for (String name : named.fieldNames()) {
      examples.put(name, named.getJsonObject(name).getJsonObject("value").encode());
    }
    return examples;
  }

  /** With which statuses a quote may be answered. */
  Set<String> statuses() {
    return quoting().getJsonObject("responses").fieldNames();
  }

  /** The example of a problem with a status. */
  JsonObject problem(int status) {
    return quoting()
        .getJsonObject("responses")
        .getJsonObject(Integer.toString(status))
        .getJsonObject("content")
        .getJsonObject("application/problem+json")
        .getJsonObject("example");
  }

  private JsonObject quoting() {
    return document.getJsonObject("paths").getJsonObject(ApiClient.QUOTES).getJsonObject("post");
  }

  /** Asserts that a call was refused as the description says, with a problem of a kind. */
  void isProblem(ApiClient.Answer answer, int status, String kind) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    holds("Problem", answer.text());
    JsonNode problem = answer.json();
    assertThat(problem.path("type").asText()).isEqualTo("urn:puente:problem:" + kind);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("instance").asText()).matches("urn:puente:request:[0-9a-f]{16}");
  }

  /**
   * Asserts that a JSON object is what the description says, and has no field of which it is
   * silent.
   */
  void holds(String name, String json) {
    JsonObject schema =
        closed(
            new JsonObject()
                .put("$ref", "#/components/schemas/" + name)
                .put("components", document.getJsonObject("components")));
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

  /** The same schema without room for fields that it does not name. */
  private static JsonObject closed(JsonObject schema) {
    JsonObject closed = new JsonObject();
    for (String key : schema.fieldNames()) {
      switch (schema.getValue(key)) {
        case JsonObject inner -> closed.put(key, closed(inner));
        case JsonArray list -> {
          JsonArray entries = new JsonArray();
          list.forEach(each -> entries.add(each instanceof JsonObject one ? closed(one) : each));
          closed.put(key, entries);
        }
        case null -> closed.putNull(key);
        case Object value -> closed.put(key, value);
      }
    }
    boolean object = "object".equals(schema.getValue("type")) && schema.containsKey("properties");
    return object ? closed.put("additionalProperties", false) : closed;
  }
}
