package io.puente.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.trade.api.QuoteRoutes;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The OpenAPI description keeps its own promises. The OpenAPI 3.1 meta-schema and references are
 * checked by Vert.x; the rules are ours.
 */
class OpenApiDescriptionTest {

  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonObject document = read();

  private static JsonObject read() {
    try (InputStream file = QuoteRoutes.class.getResourceAsStream("/api/openapi.json")) {
      return new JsonObject(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void isAnOpenApiDocumentWhoseReferencesLeadSomewhere() {
    Vertx vertx = Vertx.vertx();
    try {
      OpenAPIContract contract = OpenAPIContract.from(vertx, forVertx()).await();
      assertThat(contract.operations()).hasSize(operations().size());
    } finally {
      vertx.close().await();
    }
  }

  /**
   * OpenAPI lets a description name its own server by a path, and Vert.x wants a whole address; it
   * does not know problem details as a media type.
   */
  private JsonObject forVertx() {
    return new JsonObject(document.encode().replace("application/problem+json", "application/json"))
        .put("servers", new JsonArray().add(new JsonObject().put("url", "http://localhost/")));
  }

  /** Strict clients break at the first field that an answer gains. */
  @Test
  void anAnswerMayGainFields() {
    List<String> closed = new ArrayList<>();
    for (JsonObject operation : operations().values()) {
      eachReachable(
          operation.getJsonObject("responses"),
          (path, schema) -> {
            if (Boolean.FALSE.equals(schema.getValue("additionalProperties"))
                || Boolean.FALSE.equals(schema.getValue("unevaluatedProperties"))) {
              closed.add(path);
            }
          });
    }
    assertThat(closed).isEmpty();
  }

  /** A request with a misspelt field is refused, and the description says so. */
  @Test
  void aRequestMayNotHaveUnknownFields() {
    List<String> open = new ArrayList<>();
    eachReachable(
        quoting().getJsonObject("requestBody").getJsonObject("content"),
        (path, schema) -> {
          boolean closed =
              Boolean.FALSE.equals(schema.getValue("additionalProperties"))
                  || Boolean.FALSE.equals(schema.getValue("unevaluatedProperties"));
          boolean shared =
              path.startsWith(SCHEMAS + "Money") || path.startsWith(SCHEMAS + "Destination");
          String reference = schema.getString("$ref", "");
          boolean sharing = reference.endsWith("/Money") || reference.endsWith("/Destination");
          if (((schema.containsKey("properties") && !shared) || sharing) && !closed) {
            open.add(path);
          }
        });
    assertThat(open).isEmpty();
  }

  @Test
  void saysThatNoKeyIsNeeded() {
    assertThat(document.getJsonArray("security")).isEqualTo(new JsonArray());
  }

  /** Generators of clients take a field with a default for one that is always there. */
  @Test
  void aDefaultMakesNoFieldRequired() {
    List<String> defaults = new ArrayList<>();
    each(
        document,
        "#",
        (path, schema) -> {
          if (schema.containsKey("default")) {
            defaults.add(path);
          }
        });
    assertThat(defaults).isEmpty();
  }

  @Test
  void everyOperationSaysHowItRefusesAndWhoItIs() {
    Set<String> ids = new LinkedHashSet<>();
    operations()
        .forEach(
            (name, operation) -> {
              assertThat(operation.getJsonObject("responses").fieldNames())
                  .as(name)
                  .anyMatch(status -> status.startsWith("4"))
                  .anyMatch(status -> status.startsWith("2"));
              assertThat(operation.getString("summary")).as(name).isNotBlank();
              assertThat(operation.getString("description")).as(name).isNotBlank();
              assertThat(operation.getJsonArray("tags")).as(name).isNotEmpty();
              assertThat(ids.add(operation.getString("operationId"))).as(name).isTrue();
            });
  }

  /** What a reader cannot guess from its name is described. */
  @Test
  void everySchemaIsUsedAndEveryRequiredFieldExists() {
    String text = document.encode();
    for (String name : schemas().fieldNames()) {
      assertThat(text).as(name).contains("\"$ref\":\"" + SCHEMAS + name + "\"");
    }
    each(
        document,
        "#",
        (path, schema) -> {
          if (schema.getValue("properties") instanceof JsonObject properties) {
            assertThat(properties.fieldNames())
                .as(path)
                .containsAll(
                    schema.getJsonArray("required", new JsonArray()).stream()
                        .map(String.class::cast)
                        .toList());
            assertThat(schema.getString("type")).as(path).isEqualTo("object");
          }
        });
  }

  private JsonObject schemas() {
    return document.getJsonObject("components").getJsonObject("schemas");
  }

  private JsonObject quoting() {
    return document.getJsonObject("paths").getJsonObject(ApiClient.QUOTES).getJsonObject("post");
  }

  /** By method and path. */
  private Map<String, JsonObject> operations() {
    Map<String, JsonObject> operations = new TreeMap<>();
    JsonObject paths = document.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      JsonObject methods = paths.getJsonObject(path);
      for (String method : methods.fieldNames()) {
        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, methods.getJsonObject(method));
      }
    }
    return operations;
  }

  /** Each object under a part of the document, and under what it refers to. */
  private void eachReachable(JsonObject start, BiConsumer<String, JsonObject> visitor) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> names = new ArrayDeque<>();
    BiConsumer<String, JsonObject> following =
        (path, object) -> {
          visitor.accept(path, object);
          String reference = object.getString("$ref", "");
          if (reference.startsWith(SCHEMAS) && seen.add(reference)) {
            names.add(reference.substring(SCHEMAS.length()));
          }
        };
    each(start, "", following);
    while (!names.isEmpty()) {
      String name = names.remove();
      each(schemas().getJsonObject(name), SCHEMAS + name, following);
    }
  }

  private static void each(
      @Nullable Object node, String path, BiConsumer<String, JsonObject> visitor) {
    if (node instanceof JsonObject object) {
      visitor.accept(path, object);
      for (String field : object.fieldNames()) {
        if (!field.startsWith("example")) {
          each(object.getValue(field), path + "/" + field, visitor);
        }
      }
    } else if (node instanceof JsonArray list) {
      for (int i = 0; i < list.size(); i++) {
        each(list.getValue(i), path + "/" + i, visitor);
      }
    }
  }
}
