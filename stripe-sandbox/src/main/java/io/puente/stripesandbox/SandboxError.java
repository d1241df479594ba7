package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * An answer of Stripe's that is not what was asked for. It leaves the transaction, so that nothing
 * of a refused request stays behind.
 *
 * @see <a href="https://docs.stripe.com/api/errors">Stripe's errors</a>
 */
final class SandboxError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String type;
  private final String code;
  private final String param;

  private SandboxError(int status, String type, String code, String param, String message) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
  }

  static SandboxError invalid(String code, String param, String message) {
    return new SandboxError(400, "invalid_request_error", code, param, message);
  }

  static SandboxError missing(String param) {
    return invalid("parameter_missing", param, "Missing required param: " + param + ".");
  }

  static SandboxError noSuch(Kind kind, String id) {
    return new SandboxError(
        404,
        "invalid_request_error",
        "resource_missing",
        "id",
        "No such " + kind.object + ": " + id);
  }

  static SandboxError noSuchUrl(String method, String path) {
    return new SandboxError(
        404,
        "invalid_request_error",
        "",
        "",
        "Unrecognized request URL (" + method + " " + path + ")");
  }

  static SandboxError badKey() {
    return new SandboxError(401, "invalid_request_error", "", "", "Invalid API Key provided");
  }

  static SandboxError tooLarge() {
    return new SandboxError(413, "invalid_request_error", "", "", "The request is too large");
  }

  static SandboxError keyUsedOtherwise() {
    return new SandboxError(
        400,
        "idempotency_error",
        "",
        "",
        "Keys for idempotent requests can only be used with the same parameters they were first"
            + " used with.");
  }

  static SandboxError keyInUse() {
    return new SandboxError(
        409,
        "invalid_request_error",
        "idempotency_key_in_use",
        "",
        "There is currently another in-progress request using this key.");
  }

  static SandboxError tooMany() {
    return new SandboxError(429, "invalid_request_error", "rate_limit", "", "Too many requests");
  }

  static SandboxError broken() {
    return new SandboxError(500, "api_error", "", "", "Something went wrong on our end");
  }

  int status() {
    return status;
  }

  JsonObject toJson() {
    var error = new JsonObject().put("type", type).put("message", getMessage());
    named(code).ifPresent(it -> error.put("code", it));
    named(param).ifPresent(it -> error.put("param", it));
    return new JsonObject().put("error", error);
  }

  private static Optional<String> named(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }
}
