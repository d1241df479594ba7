package io.puente.storefront.web;

import java.time.Duration;

/**
 * A cookie to be set, or with no life left, to be forgotten.
 *
 * @param name without the prefix that the site adds behind TLS
 */
public record CookieChange(String name, String value, Duration life) {

  /** A session at the desk. */
  public static CookieChange session(String token, Duration life) {
    return new CookieChange(Visits.SESSION, token, life);
  }

  public static CookieChange endOfSession() {
    return forget(Visits.SESSION);
  }

  public static CookieChange forget(String name) {
    return new CookieChange(name, "", Duration.ZERO);
  }
}
