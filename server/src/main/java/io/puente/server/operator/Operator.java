package io.puente.server.operator;

import io.puente.shop.audit.Actor;
import java.util.UUID;

/**
 * A person who runs this server.
 *
 * @param email in lower case; the name to sign in with
 */
public record Operator(UUID id, String email, String name) {

  /** Who acts by a command on the server's own machine. */
  private static final UUID NOBODY = new UUID(0, 0);

  /** The operator in a shop's history. */
  Actor actor(String address) {
    return new Actor(id, name, address);
  }

  /** A command in a shop's history. */
  public static Actor command() {
    return new Actor(NOBODY, "bin/puente", "");
  }
}
