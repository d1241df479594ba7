package io.puente.dashboard.account;

import java.time.Duration;

/** What came of trying to sign in. */
public sealed interface SignIn {

  /**
   * @param token the session's secret, for the browser's cookie
   */
  record Welcome(Account account, String token, Duration life) implements SignIn {}

  /** Address or password is wrong; which of them is not told. */
  record Wrong() implements SignIn {}

  /** Tried too often; the right password is refused, too, until then. */
  record Locked(Duration left) implements SignIn {}
}
