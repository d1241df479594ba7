package io.puente.storefront.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A refusal as programs read it: RFC 9457, {@code application/problem+json}.
 *
 * @param code tells this kind of problem from others, in its {@code type}
 * @param title the same for all problems of the kind
 * @param detail what is wrong this time and what to do
 * @param errors each field that is wrong
 * @param requestId by which an operator finds the request
 */
public record ProblemDetails(
    int status,
    String code,
    String language,
    String title,
    String detail,
    List<FieldError> errors,
    String requestId,
    Map<String, String> headers) {

  /**
   * What is wrong with one field.
   *
   * @param pointer RFC 6901, from the root of what was sent
   * @param code tells this kind of error from others
   * @param detail what is wrong and what to do
   */
  public record FieldError(String pointer, String code, String detail) {}

  /** A problem whose words are the texts {@code api.CODE.title} and {@code api.CODE.text}. */
  public static ProblemDetails of(int status, String code, Texts texts, String requestId) {
    return new ProblemDetails(
        status,
        code,
        texts.language(),
        texts.get("api." + code + ".title"),
        texts.get("api." + code + ".text"),
        List.of(),
        requestId,
        Map.of());
  }

  public ProblemDetails detailed(String other) {
    return new ProblemDetails(status, code, language, title, other, errors, requestId, headers);
  }

  public ProblemDetails with(List<FieldError> fields) {
    return new ProblemDetails(status, code, language, title, detail, fields, requestId, headers);
  }

  public ProblemDetails with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new ProblemDetails(status, code, language, title, detail, errors, requestId, more);
  }

  Reply.Said said() {
    JsonObject json =
        new JsonObject()
            .put("type", "urn:puente:problem:" + code)
            .put("title", title)
            .put("status", status)
            .put("detail", detail)
            .put("instance", "urn:puente:request:" + requestId);
    if (!errors.isEmpty()) {
      JsonArray fields = new JsonArray();
      errors.forEach(
          error ->
              fields.add(
                  new JsonObject()
                      .put("pointer", error.pointer())
                      .put("code", error.code())
                      .put("detail", error.detail())));
      json.put("errors", fields);
    }
    Map<String, String> all = new TreeMap<>(headers);
    all.put("Content-Language", language);
    all.put("Cache-Control", "no-store");
    return new Reply.Said(status, "application/problem+json", json.toBuffer(), all);
  }
}
