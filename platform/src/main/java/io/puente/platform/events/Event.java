package io.puente.platform.events;

import io.puente.platform.database.Tenant;
import java.util.UUID;

/**
 * Something that has happened and is committed.
 *
 * @param kind in the past tense, as {@code OrderPaid}
 * @param subject what it happened to, as an order's number
 */
public record Event(Tenant tenant, UUID id, String kind, String subject) {

  public boolean is(EventKind wanted) {
    return kind.equals(wanted.name());
  }

  private static final int FIELDS = 4;

  String payload() {
    return "%s|%s|%s|%s".formatted(tenant.id(), id, kind, subject);
  }

  static Event of(String payload) {
    String[] fields = payload.split("\\|", FIELDS);
    return new Event(Tenant.of(fields[0]), UUID.fromString(fields[1]), fields[2], fields[3]);
  }
}
