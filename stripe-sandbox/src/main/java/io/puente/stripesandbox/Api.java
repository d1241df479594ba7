package io.puente.stripesandbox;

import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.stripesandbox.IdempotencyKeySql.StoredResponse;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Answers API requests. Authentication, the idempotency key and the change itself are one
 * transaction.
 *
 * @see <a href="https://docs.stripe.com/api/idempotent_requests">Idempotent requests</a>
 */
record Api(Database database, Clock clock) {

  /** The operation of one URL. */
  @FunctionalInterface
  interface Endpoint {
    JsonObject answer(AccountStore store, Request request, JsonObject fields);
  }

  /**
   * A request as it was sent.
   *
   * @param id the object named in the path, or empty
   */
  record Request(
      String method,
      String path,
      String id,
      Optional<String> apiKey,
      Optional<String> idempotencyKey,
      FormFields fields) {

    boolean isPost() {
      return method.equals("POST");
    }

    /** Equal for two requests with the same path and the same parameters. */
    String fingerprint() {
      return DigestUtils.sha256Hex(path + "\n" + fields.flat());
    }
  }

  /**
   * The response to a request.
   *
   * @param body JSON, except for {@link Troubles.Trouble#WEB_PAGE}
   * @param replayed whether the response repeats an earlier one with the same idempotency key
   */
  record Response(int status, String body, boolean replayed) {

    static Response of(ApiError error) {
      return new Response(error.status(), error.toJson().encode(), false);
    }
  }

  Response answer(Request request, Endpoint endpoint) {
    try {
      return database.asOperator(tx -> answer(tx, request, endpoint));
    } catch (ApiError e) {
      return Response.of(e);
    } catch (ClassCastException e) {
      return Response.of(ApiError.invalid("", "", "A parameter has the wrong type"));
    }
  }

  private Response answer(Transaction tx, Request request, Endpoint endpoint) {
    SandboxAccount account =
        request
            .apiKey()
            .flatMap(key -> SandboxAccountSql.byKey(tx, key))
            .orElseThrow(ApiError::invalidApiKey);
    var store = new AccountStore(tx, account, clock.instant());
    return request.isPost() && request.idempotencyKey().isPresent()
        ? answerOnce(store, request, request.idempotencyKey().get(), endpoint)
        : execute(store, request, endpoint);
  }

  private static Response answerOnce(
      AccountStore store, Request request, String key, Endpoint endpoint) {
    if (!IdempotencyKeySql.lock(store.tx(), store.account(), key)) {
      throw ApiError.idempotencyKeyInUse();
    }
    Optional<StoredResponse> earlier = IdempotencyKeySql.find(store.tx(), store.account(), key);
    if (earlier.isEmpty()) {
      Response response = execute(store, request, endpoint);
      var stored = new StoredResponse(request.fingerprint(), response.body());
      IdempotencyKeySql.insert(store.tx(), store.account(), key, stored, store.now());
      return response;
    }
    if (!earlier.get().fingerprint().equals(request.fingerprint())) {
      throw ApiError.idempotencyKeyReused();
    }
    return new Response(200, earlier.get().body(), true);
  }

  private static Response execute(AccountStore store, Request request, Endpoint endpoint) {
    JsonObject fields = request.fields().nested();
    JsonObject answer = endpoint.answer(store, request, fields);
    return new Response(200, Expansion.of(store, answer, fields).encode(), false);
  }
}
