package io.puente.web.request;

import io.puente.platform.secrets.SecretToken;
import io.puente.platform.secrets.TokenHash;

/**
 * A visitor, known only by a random token in a cookie. Tables keep only the token's hash.
 *
 * @param isNew whether the token was made for this request, so that the response must set the
 *     cookie
 */
public record Visitor(String token, boolean isNew) {

  static Visitor unknown() {
    return new Visitor(SecretToken.generate(), true);
  }

  static Visitor known(String token) {
    return SecretToken.isWellFormed(token) ? new Visitor(token, false) : unknown();
  }

  public TokenHash hash() {
    return TokenHash.of(token);
  }
}
