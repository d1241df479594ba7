package io.puente.web.response;

import io.puente.platform.text.Texts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A problem of an API call: RFC 9457, {@code application/problem+json}.
 *
 * @param code identifies the kind of problem, in its {@code type}
 * @param title the same for all problems of the kind
 * @param detail what is wrong with this call and what to do
 * @param errors the fields that are wrong
 * @param requestId identifies the request in the log
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
   * @param pointer RFC 6901, from the root of the body
   * @param code identifies the kind of error
   * @param detail what is wrong and what to do
   */
  public record FieldError(String pointer, String code, String detail) {}

  /** A problem with the texts {@code api.CODE.title} and {@code api.CODE.text}. */
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

  public ProblemDetails withDetail(String other) {
    return new ProblemDetails(status, code, language, title, other, errors, requestId, headers);
  }

  public ProblemDetails withErrors(List<FieldError> fields) {
    return new ProblemDetails(status, code, language, title, detail, fields, requestId, headers);
  }

  public ProblemDetails withHeader(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new ProblemDetails(status, code, language, title, detail, errors, requestId, more);
  }

  public ApiResponse.Content content() {
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
    return new ApiResponse.Content(status, "application/problem+json", json.toBuffer(), all);
  }
}
