package io.puente.stripesandbox;

import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The objects of one account in one transaction. A change and its events are one commit. */
record AccountStore(Transaction tx, SandboxAccount account, Instant now) {

  void insert(ObjectType type, JsonObject body) {
    insert(type, new StoredObject(body, new JsonObject()));
  }

  void insert(ObjectType type, StoredObject object) {
    StoredObjectSql.insert(tx, account, type, object, now);
  }

  void update(StoredObject object) {
    StoredObjectSql.update(tx, account, object);
  }

  /** The object of any type with this id. */
  Optional<JsonObject> find(String id) {
    return StoredObjectSql.find(tx, account, id).map(StoredObject::body);
  }

  /**
   * The object of this type and id.
   *
   * @throws ApiError if there is none
   */
  JsonObject get(ObjectType type, String id) {
    return find(id)
        .filter(body -> type.object.equals(body.getString("object")))
        .orElseThrow(() -> ApiError.notFound(type, id));
  }

  /**
   * The object of this type and id, its row locked until the transaction ends.
   *
   * @throws ApiError if there is none
   */
  StoredObject lock(ObjectType type, String id) {
    return StoredObjectSql.lock(tx, account, type, id)
        .orElseThrow(() -> ApiError.notFound(type, id));
  }

  JsonArray newest(ObjectType type, @Nullable String field, @Nullable String value, int limit) {
    var data = new JsonArray();
    StoredObjectSql.newest(tx, account, type, field, value, limit)
        .forEach(object -> data.add(object.body()));
    return data;
  }

  /** Stores an event with the object's present state and queues its webhook. */
  void recordEvent(String type, JsonObject object) {
    String id = ObjectType.EVENT.newId();
    insert(ObjectType.EVENT, StripeJson.event(id, type, object.copy(), now));
    WebhookDeliverySql.insert(tx, account, id, now);
  }
}
