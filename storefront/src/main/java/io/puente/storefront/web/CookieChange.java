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

  /** Where parcels of this visitor go, so that prices to the door can say it. */
  public static CookieChange region(String country, String region) {
    return new CookieChange(Visits.REGION, country + "-" + region, Duration.ofDays(90));
  }

  public static CookieChange forget(String name) {
    return new CookieChange(name, "", Duration.ZERO);
  }
}
