package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;

/**
 * An error that Stripe's API returns. Throwing it ends the transaction, so that a refused request
 * changes nothing.
 *
 * @see <a href="https://docs.stripe.com/api/errors">Stripe's errors</a>
 */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String INVALID_REQUEST = "invalid_request_error";

  private final int status;
  private final String type;
  private final String code;
  private final String param;

  private ApiError(int status, String type, String code, String param, String message) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
  }

  static ApiError invalid(String code, String param, String message) {
    return new ApiError(400, INVALID_REQUEST, code, param, message);
  }

  static ApiError missing(String param) {
    return invalid("parameter_missing", param, "Missing required param: " + param + ".");
  }

  static ApiError unreadable() {
    return invalid("", "", "The request is not URL-encoded");
  }

  static ApiError nul(String param) {
    return invalid("", param, "Invalid string: null bytes are not allowed.");
  }

  static ApiError notFound(ObjectType type, String id) {
    return new ApiError(
        404, INVALID_REQUEST, "resource_missing", "id", "No such " + type.object + ": " + id);
  }

  static ApiError unrecognizedUrl(String method, String path) {
    return new ApiError(
        404, INVALID_REQUEST, "", "", "Unrecognized request URL (" + method + ": " + path + ").");
  }

  static ApiError invalidApiKey() {
    return new ApiError(401, INVALID_REQUEST, "", "", "Invalid API Key provided");
  }

  static ApiError tooLarge() {
    return new ApiError(413, INVALID_REQUEST, "", "", "The request is too large");
  }

  static ApiError idempotencyKeyReused() {
    return new ApiError(
        400,
        "idempotency_error",
        "",
        "",
        "Keys for idempotent requests can only be used with the same parameters they were first"
            + " used with.");
  }

  static ApiError idempotencyKeyInUse() {
    return new ApiError(
        409,
        INVALID_REQUEST,
        "idempotency_key_in_use",
        "",
        "There is currently another in-progress request using this key.");
  }

  static ApiError tooManyRequests() {
    return new ApiError(429, INVALID_REQUEST, "rate_limit", "", "Too many requests");
  }

  static ApiError serverError() {
    return new ApiError(500, "api_error", "", "", "Something went wrong on our end");
  }

  int status() {
    return status;
  }

  JsonObject toJson() {
    var error = new JsonObject().put("type", type).put("message", getMessage());
    if (!code.isEmpty()) {
      error.put("code", code);
    }
    if (!param.isEmpty()) {
      error.put("param", param);
    }
    return new JsonObject().put("error", error);
  }
}
