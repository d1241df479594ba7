package io.puente.stripesandbox;

import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One account's objects, open in one transaction. What happens in it and the events that tell of it
 * are one commit.
 */
record Books(Transaction tx, SandboxAccount account, Instant now) {

  void add(Kind kind, JsonObject body) {
    add(kind, new StoredObject(body, new JsonObject()));
  }

  void add(Kind kind, StoredObject object) {
    SandboxObjectSql.insert(tx, account, kind, object, now);
  }

  void put(StoredObject object) {
    SandboxObjectSql.update(tx, account, object);
  }

  /** Whatever has this id, for expansion. */
  Optional<JsonObject> find(String id) {
    return SandboxObjectSql.find(tx, account, id).map(StoredObject::body);
  }

  /**
   * @throws SandboxError if there is none
   */
  JsonObject get(Kind kind, String id) {
    return find(id)
        .filter(body -> kind.object.equals(body.getString("object")))
        .orElseThrow(() -> SandboxError.noSuch(kind, id));
  }

  /**
   * @throws SandboxError if there is none
   */
  StoredObject lock(Kind kind, String id) {
    return SandboxObjectSql.lock(tx, account, kind, id)
        .orElseThrow(() -> SandboxError.noSuch(kind, id));
  }

  JsonArray newest(Kind kind, @Nullable String field, @Nullable String value, int most) {
    var data = new JsonArray();
    SandboxObjectSql.newest(tx, account, kind, field, value, most)
        .forEach(object -> data.add(object.body()));
    return data;
  }

  /** Writes an event about the object as it is now, and sends it on its way. */
  void tell(String type, JsonObject object) {
    String id = Kind.EVENT.newId();
    add(Kind.EVENT, StripeShapes.event(id, type, object.copy(), now));
    SandboxDeliverySql.insert(tx, account, id, now);
  }
}
