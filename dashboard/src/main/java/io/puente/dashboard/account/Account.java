package io.puente.dashboard.account;

import java.util.UUID;

/**
 * Somebody who may work at a shop's dashboard.
 *
 * @param email in small letters; what they sign in with
 * @param language what the dashboard speaks to them: {@code es}, {@code en} or {@code pt}
 */
public record Account(UUID id, String email, String name, Role role, String language) {

  /** What an account may do. */
  public enum Role {
    /** Everything in the shop. */
    OWNER
  }
}
