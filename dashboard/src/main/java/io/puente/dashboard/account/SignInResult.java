package io.puente.dashboard.account;

import java.time.Duration;

/** The result of an attempt to sign in. */
public sealed interface SignInResult {

  /**
   * @param token the session's secret, for the browser's cookie
   * @param browser the secret by which the browser is known the next time
   */
  record SignedIn(Account account, String token, Duration lifetime, String browser)
      implements SignInResult {}

  /** The email address or the password is wrong. Nobody learns which of the two. */
  record WrongCredentials() implements SignInResult {}

  /** Too many attempts failed. The right password is refused, too, until this time is over. */
  record Locked(Duration remaining) implements SignInResult {}
}
