package io.puente.stripesandbox;

import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.stripesandbox.SandboxKeySql.Kept;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.Optional;

/**
 * Answers API calls: who calls, whether they have asked the same before, and then what they want,
 * all in one transaction.
 */
record Api(Database database, Clock clock) {

  /** What one URL does. */
  @FunctionalInterface
  interface Endpoint {
    JsonObject answer(Books books, ApiCall call, JsonObject fields);
  }

  ApiAnswer answer(ApiCall call, Endpoint endpoint) {
    try {
      return database.asOperator(tx -> answer(tx, call, endpoint));
    } catch (SandboxError e) {
      return ApiAnswer.of(e);
    } catch (ClassCastException e) {
      return ApiAnswer.of(SandboxError.invalid("", "", "A parameter has the wrong shape"));
    }
  }

  private ApiAnswer answer(Transaction tx, ApiCall call, Endpoint endpoint) {
    SandboxAccount account =
        call.apiKey()
            .flatMap(key -> SandboxAccountSql.byKey(tx, key))
            .orElseThrow(SandboxError::badKey);
    var books = new Books(tx, account, clock.instant());
    return call.changes() && call.idempotencyKey().isPresent()
        ? once(books, call, call.idempotencyKey().get(), endpoint)
        : fresh(books, call, endpoint);
  }

  private static ApiAnswer once(Books books, ApiCall call, String key, Endpoint endpoint) {
    if (!SandboxKeySql.take(books.tx(), books.account(), key)) {
      throw SandboxError.keyInUse();
    }
    Optional<Kept> before = SandboxKeySql.find(books.tx(), books.account(), key);
    if (before.isEmpty()) {
      ApiAnswer answer = fresh(books, call, endpoint);
      var kept = new Kept(call.fingerprint(), answer.body());
      SandboxKeySql.insert(books.tx(), books.account(), key, kept, books.now());
      return answer;
    }
    if (!before.get().fingerprint().equals(call.fingerprint())) {
      throw SandboxError.keyUsedOtherwise();
    }
    return new ApiAnswer(200, before.get().answer(), true);
  }

  private static ApiAnswer fresh(Books books, ApiCall call, Endpoint endpoint) {
    JsonObject fields = call.fields().nested();
    JsonObject answer = endpoint.answer(books, call, fields);
    return new ApiAnswer(200, Expansion.of(books, answer, fields).encode(), false);
  }
}
