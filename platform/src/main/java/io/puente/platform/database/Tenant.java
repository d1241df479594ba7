package io.puente.platform.database;

import java.util.UUID;

/** Whose rows a transaction may see: in Puente, one shop. */
public record Tenant(UUID id) {

  public static Tenant of(String id) {
    return new Tenant(UUID.fromString(id));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
