package io.puente.dashboard.account;

import java.time.Duration;

/** What the browser that follows a link of an account is shown. */
public sealed interface AccountLink {

  /** What a link is for. */
  enum Kind {
    /** Confirms the address that a shop was opened with. */
    CONFIRM(Duration.ofDays(2)),
    /** Sets a new password. */
    RESET(Duration.ofHours(1));

    private final Duration life;

    Kind(Duration life) {
      this.life = life;
    }

    /** How long a link that is sent by email can be used. */
    public Duration life() {
      return life;
    }
  }

  /** A link that can be used. */
  record Open(Kind kind, Account account) implements AccountLink {}

  /** A link that has been used. */
  record Used(Kind kind) implements AccountLink {}

  /** No link of this shop, or one whose time is over, or one that a newer one has replaced. */
  record Unknown() implements AccountLink {}
}
