package io.puente.dashboard.account;

import io.puente.dashboard.account.SignInAttemptSql.Origin;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.secrets.TokenHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the password of an account and bounds how often that may fail. Attempts are counted by
 * account and network together, so that nobody locks an owner out from elsewhere. A browser in
 * which the owner has signed in before is counted for itself (OWASP, "device cookies"). The bounds
 * on a network and on an account as a whole stop those who guess from one network or from very
 * many; they do not stop a known browser.
 */
final class PasswordCheck {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int ATTEMPTS = 6;
  private static final int ATTEMPTS_FROM_NETWORK = 30;
  private static final int ATTEMPTS_OF_ACCOUNT = 300;
  private static final Duration BETWEEN_WARNINGS = Duration.ofDays(1);

  /**
   * The hash of a password that no account has. It is checked for an unknown email address, so that
   * the response takes as long as for a known one.
   */
  private static final String UNKNOWN_ACCOUNT_HASH = Passwords.hash(Passwords.random());

  private final Database database;
  private final Clock clock;
  private final AccountEmails emails;

  PasswordCheck(Database database, Clock clock, AccountEmails emails) {
    this.database = database;
    this.clock = clock;
    this.emails = emails;
  }

  /** What a check found. */
  sealed interface Result {

    /**
     * The password is right.
     *
     * @param knownBrowser whether the account was used in this browser before
     */
    record Right(AccountSql.Stored stored, boolean knownBrowser) implements Result {}

    record Wrong() implements Result {}

    record Locked(Duration remaining) implements Result {}
  }

  Result check(Tenant shop, String email, String password, Browser browser) {
    Instant now = clock.instant();
    Counted counted = database.inTenant(shop, tx -> count(tx, email, browser, now));
    if (counted.lockedUntil() != null) {
      warn(shop, email, browser, now);
      return new Result.Locked(Duration.between(now, counted.lockedUntil()));
    }
    Optional<AccountSql.Stored> known =
        database.inTenant(shop, tx -> AccountSql.byEmail(tx, email));
    boolean matches =
        Passwords.matches(
            password, known.map(AccountSql.Stored::passwordHash).orElse(UNKNOWN_ACCOUNT_HASH));
    if (known.isEmpty() || !matches) {
      warn(shop, email, browser, now);
      return new Result.Wrong();
    }
    return new Result.Right(known.get(), counted.browser() != null);
  }

  /**
   * An attempt that was counted.
   *
   * @param browser the hash of the known browser's token
   */
  private record Counted(@Nullable Instant lockedUntil, @Nullable TokenHash browser) {}

  /** Counts this attempt before the password is checked, or returns until when it is locked. */
  private static Counted count(Transaction tx, String email, Browser browser, Instant now) {
    SignInAttemptSql.lock(tx);
    Instant since = now.minus(WINDOW);
    TokenHash known = known(tx, email, browser, now);
    Optional<Instant> locked =
        (known == null
                ? Stream.of(
                    failure(tx, new Origin(email, browser.network(), null), ATTEMPTS, since),
                    failure(
                        tx,
                        new Origin(null, browser.network(), null),
                        ATTEMPTS_FROM_NETWORK,
                        since),
                    failure(tx, new Origin(email, null, null), ATTEMPTS_OF_ACCOUNT, since))
                : Stream.of(failure(tx, new Origin(email, null, known), ATTEMPTS, since)))
            .flatMap(Optional::stream)
            .map(failure -> failure.plus(WINDOW))
            .max(Instant::compareTo);
    if (locked.isEmpty()) {
      SignInAttemptSql.deleteBefore(tx, since);
      SignInAttemptSql.insert(tx, email, browser.network(), known, now);
    }
    return new Counted(locked.orElse(null), known);
  }

  private static @Nullable TokenHash known(
      Transaction tx, String email, Browser browser, Instant now) {
    return browser
        .tokenHash()
        .filter(hash -> KnownBrowserSql.isKnown(tx, email, hash, now))
        .orElse(null);
  }

  private static Optional<Instant> failure(Transaction tx, Origin origin, int n, Instant since) {
    return SignInAttemptSql.failure(tx, origin, n, since);
  }

  /** Tells the owner of several wrong passwords, from wherever they came, once a day at most. */
  private void warn(Tenant shop, String email, Browser browser, Instant now) {
    database.inTenant(
        shop,
        tx -> {
          boolean many =
              failure(tx, new Origin(email, null, null), ATTEMPTS, now.minus(WINDOW)).isPresent();
          if (many) {
            AccountSql.warn(tx, email, now, now.minus(BETWEEN_WARNINGS))
                .ifPresent(account -> emails.wrongPasswords(tx, account, browser.address()));
          }
          return null;
        });
  }

  /** Forgets the failures that came before a right password. */
  static void forgive(Transaction tx, Account account, Browser browser) {
    SignInAttemptSql.forgive(
        tx, account.email(), browser.network(), browser.tokenHash().orElse(null));
  }
}
