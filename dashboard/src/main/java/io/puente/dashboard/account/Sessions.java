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
 * Signing in and out. A session belongs to one shop: its token is looked for among that shop's
 * sessions only, so it opens no other dashboard.
 */
public final class Sessions {

  private static final Duration LIFE = Duration.ofHours(12);
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int TRIES_FOR_ACCOUNT = 6;
  private static final int TRIES_FROM_ADDRESS = 30;

  /** Of a password that nobody has: an unknown address takes as long to refuse as a known one. */
  private static final String NOBODY = Passwords.hash(Passwords.random());

  private final Database database;
  private final Clock clock;

  public Sessions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Signs in, and ends the session that the browser had before.
   *
   * @param address the browser's network address; the tries of its subscriber are counted, too
   */
  public SignIn signIn(
      Tenant shop, String email, String password, String address, Optional<String> before) {
    String name = Accounts.asKept(email);
    Instant now = clock.instant();
    Optional<Instant> lockedUntil =
        database.inTenant(shop, tx -> count(tx, shop, name, ClientNetwork.of(address).id(), now));
    if (lockedUntil.isPresent()) {
      return new SignIn.Locked(Duration.between(now, lockedUntil.get()));
    }
    Optional<AccountSql.Known> known =
        database.inTenant(shop, tx -> AccountSql.withEmail(tx, shop, name));
    boolean fits =
        Passwords.fits(password, known.map(AccountSql.Known::passwordHash).orElse(NOBODY));
    if (known.isEmpty() || !fits) {
      return new SignIn.Wrong();
    }
    Account account = known.get().account();
    String token = SecretToken.generate();
    database.inTenant(
        shop,
        tx -> {
          before.ifPresent(old -> SessionSql.delete(tx, shop, TokenHash.of(old).bytes()));
          SessionSql.deleteEnded(tx, shop, now);
          SessionSql.insert(
              tx, shop, TokenHash.of(token).bytes(), account.id(), now, now.plus(LIFE));
          SignInAttemptSql.forgive(tx, shop, name);
          Audit.note(
              tx,
              new Actor(account.id(), account.name(), address),
              "sign-in",
              account.email(),
              now);
          return null;
        });
    return new SignIn.Welcome(account, token, LIFE);
  }

  /** Counts this try before the password is looked at; or says until when there are none left. */
  private static Optional<Instant> count(
      Transaction tx, Tenant shop, String email, String address, Instant now) {
    SignInAttemptSql.waitForTurn(tx, shop);
    Instant since = now.minus(WINDOW);
    Optional<Instant> locked =
        Stream.of(
                SignInAttemptSql.failureOfAccount(tx, shop, email, TRIES_FOR_ACCOUNT, since),
                SignInAttemptSql.failureFromAddress(tx, shop, address, TRIES_FROM_ADDRESS, since))
            .flatMap(Optional::stream)
            .map(failure -> failure.plus(WINDOW))
            .max(Instant::compareTo);
    if (locked.isEmpty()) {
      SignInAttemptSql.forgetBefore(tx, shop, since);
      SignInAttemptSql.insert(tx, shop, email, address, now);
    }
    return locked;
  }

  /** Whose session it is, if it is one of this shop and not over. */
  public Optional<Account> behind(Tenant shop, String token) {
    return database.inTenant(
        shop, tx -> SessionSql.account(tx, shop, TokenHash.of(token).bytes(), clock.instant()));
  }

  public void signOut(Tenant shop, String token) {
    database.inTenant(
        shop,
        tx -> {
          SessionSql.delete(tx, shop, TokenHash.of(token).bytes());
          return null;
        });
  }
}
