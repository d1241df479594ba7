package io.puente.storefront.web;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A visitor who is known by nothing but a random secret in a cookie; rows keep only its hash.
 *
 * @param isNew whether the secret was made for this request, so that the answer must carry it
 */
public record Visitor(String secret, boolean isNew) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;
  private static final String SHAPE = "[A-Za-z0-9_-]{32}";

  static Visitor unknown() {
    return new Visitor(newSecret(), true);
  }

  static Visitor known(String secret) {
    return secret.matches(SHAPE) ? new Visitor(secret, false) : unknown();
  }

  /** A secret that nobody can guess, 192 bits in URL-safe letters. */
  public static String newSecret() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public byte[] hash() {
    return Secrets.hash(secret);
  }
}
