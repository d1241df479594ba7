package io.puente.dashboard.account;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.network.ClientNetwork;
import io.puente.platform.secrets.SecretToken;
import io.puente.platform.secrets.TokenHash;
import io.puente.storefront.audit.Actor;
import io.puente.storefront.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signing in and out. A session belongs to one shop: its token is searched among the sessions of
 * that shop only, so it is not valid on another shop's dashboard.
 */
public final class Sessions {

  private static final Duration LIFETIME = Duration.ofHours(12);
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int ATTEMPTS_OF_ACCOUNT = 6;
  private static final int ATTEMPTS_FROM_ADDRESS = 30;

  /**
   * The hash of a password that no account has. It is checked for an unknown email address, so that
   * the response takes as long as for a known one.
   */
  private static final String UNKNOWN_ACCOUNT_HASH = Passwords.hash(Passwords.random());

  private final Database database;
  private final Clock clock;

  public Sessions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Signs in, and ends the session that the browser had before.
   *
   * @param address the browser's network address; attempts from the same network are counted, too
   */
  public SignInResult signIn(
      Tenant shop, String email, String password, String address, Optional<String> oldToken) {
    String name = Accounts.normalized(email);
    Instant now = clock.instant();
    Optional<Instant> lockedUntil =
        database.inTenant(shop, tx -> countAttempt(tx, name, ClientNetwork.of(address).id(), now));
    if (lockedUntil.isPresent()) {
      return new SignInResult.Locked(Duration.between(now, lockedUntil.get()));
    }
    Optional<AccountSql.Stored> known = database.inTenant(shop, tx -> AccountSql.byEmail(tx, name));
    boolean matches =
        Passwords.matches(
            password, known.map(AccountSql.Stored::passwordHash).orElse(UNKNOWN_ACCOUNT_HASH));
    if (known.isEmpty() || !matches) {
      return new SignInResult.WrongCredentials();
    }
    Account account = known.get().account();
    String token = SecretToken.generate();
    database.inTenant(
        shop,
        tx -> {
          oldToken.ifPresent(old -> SessionSql.delete(tx, TokenHash.of(old).bytes()));
          SessionSql.deleteExpired(tx, now);
          SessionSql.insert(tx, TokenHash.of(token).bytes(), account.id(), now, now.plus(LIFETIME));
          SignInAttemptSql.forgive(tx, name);
          Audit.note(
              tx,
              new Actor(account.id(), account.name(), address),
              "sign-in",
              account.email(),
              now);
          return null;
        });
    return new SignInResult.SignedIn(account, token, LIFETIME);
  }

  /**
   * Counts this attempt before the password is checked, or returns until when sign-in is locked.
   */
  private static Optional<Instant> countAttempt(
      Transaction tx, String email, String address, Instant now) {
    SignInAttemptSql.lock(tx);
    Instant since = now.minus(WINDOW);
    Optional<Instant> locked =
        Stream.of(
                SignInAttemptSql.failureOfAccount(tx, email, ATTEMPTS_OF_ACCOUNT, since),
                SignInAttemptSql.failureFromAddress(tx, address, ATTEMPTS_FROM_ADDRESS, since))
            .flatMap(Optional::stream)
            .map(failure -> failure.plus(WINDOW))
            .max(Instant::compareTo);
    if (locked.isEmpty()) {
      SignInAttemptSql.deleteBefore(tx, since);
      SignInAttemptSql.insert(tx, email, address, now);
    }
    return locked;
  }

  /** The account of a session of this shop that has not expired. */
  public Optional<Account> account(Tenant shop, String token) {
    return database.inTenant(
        shop, tx -> SessionSql.account(tx, TokenHash.of(token).bytes(), clock.instant()));
  }

  public void signOut(Tenant shop, String token) {
    database.inTenant(
        shop,
        tx -> {
          SessionSql.delete(tx, TokenHash.of(token).bytes());
          return null;
        });
  }
}
