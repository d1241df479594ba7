package io.puente.web.response;

import io.puente.web.request.CookieNames;
import java.time.Duration;

/**
 * A cookie to set, or to delete if its life is zero.
 *
 * @param name without the prefix that is added with HTTPS
 */
public record CookieChange(String name, String value, Duration life) {

  /** Begins a session. */
  public static CookieChange session(String token, Duration life) {
    return new CookieChange(CookieNames.SESSION, token, life);
  }

  public static CookieChange endOfSession() {
    return new CookieChange(CookieNames.SESSION, "", Duration.ZERO);
  }
}
