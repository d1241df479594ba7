package io.puente.dashboard.account;

import java.util.UUID;

/**
 * An account of a person who works on a shop's dashboard.
 *
 * @param email in lower case; the name to sign in with
 * @param language of the dashboard: {@code es}, {@code en} or {@code pt}
 */
public record Account(UUID id, String email, String name, Role role, String language) {

  /** The permissions of an account. */
  public enum Role {
    /** All permissions in the shop. */
    OWNER
  }
}
