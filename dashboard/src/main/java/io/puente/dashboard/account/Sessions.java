package io.puente.dashboard.account;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.secrets.SecretToken;
import io.puente.platform.secrets.TokenHash;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Signing in and out. A session belongs to one shop: its token is searched among the sessions of
 * that shop only, so it is not valid on another shop's dashboard.
 */
public final class Sessions {

  private static final Duration LIFETIME = Duration.ofHours(12);

  /** How long a browser is known after the latest sign-in. */
  public static final Duration BROWSER_LIFETIME = Duration.ofDays(365);

  private final Database database;
  private final Clock clock;
  private final AccountEmails emails;
  private final PasswordCheck passwords;

  public Sessions(Database database, Clock clock, AccountEmails emails) {
    this.database = database;
    this.clock = clock;
    this.emails = emails;
    this.passwords = new PasswordCheck(database, clock, emails);
  }

  /** Signs in, and ends the session that the browser had before. */
  public SignInResult signIn(Tenant shop, String email, String password, Browser browser) {
    return switch (passwords.check(shop, Accounts.normalized(email), password, browser)) {
      case PasswordCheck.Result.Locked(var remaining) -> new SignInResult.Locked(remaining);
      case PasswordCheck.Result.Wrong wrong -> new SignInResult.WrongCredentials();
      case PasswordCheck.Result.Right right ->
          database.inTenant(shop, tx -> begin(tx, right, browser));
    };
  }

  private SignInResult begin(Transaction tx, PasswordCheck.Result.Right right, Browser browser) {
    Account account = right.stored().account();
    if (!AccountSql.lockUnchanged(tx, right.stored())) {
      // The password was changed since it was checked, and all sessions were ended.
      return new SignInResult.WrongCredentials();
    }
    String known = right.knownBrowser() ? browser.token().orElseThrow() : SecretToken.generate();
    if (!right.knownBrowser() && KnownBrowserSql.hasAny(tx, account.id())) {
      emails.newBrowser(tx, account, browser);
    }
    PasswordCheck.forgive(tx, account, browser);
    return begin(tx, account, browser, known, "sign-in");
  }

  /** Begins a session of somebody who has shown in another way than by the password who it is. */
  SignInResult.SignedIn begin(Transaction tx, Account account, Browser browser, String action) {
    return begin(tx, account, browser, SecretToken.generate(), action);
  }

  private SignInResult.SignedIn begin(
      Transaction tx, Account account, Browser browser, String known, String action) {
    Instant now = clock.instant();
    String token = SecretToken.generate();
    browser.sessionHash().ifPresent(old -> SessionSql.delete(tx, old));
    SessionSql.deleteExpired(tx, now);
    SessionSql.insert(tx, TokenHash.of(token), account.id(), browser, now, now.plus(LIFETIME));
    KnownBrowserSql.deleteExpired(tx, now);
    KnownBrowserSql.save(tx, account.id(), TokenHash.of(known), now.plus(BROWSER_LIFETIME));
    note(tx, account, browser, action);
    return new SignInResult.SignedIn(account, token, LIFETIME, known);
  }

  private void note(Transaction tx, Account account, Browser browser, String action) {
    Actor actor = new Actor(account.id(), account.name(), browser.address());
    Audit.note(tx, actor, action, account.email(), clock.instant());
  }

  /** Changes the password of an account, and ends all its sessions but the browser's own. */
  public PasswordChange changePassword(
      Tenant shop, Account account, String present, String next, Browser browser) {
    if (next.length() < Passwords.MINIMUM_LENGTH) {
      return new PasswordChange.TooShort();
    }
    if (next.length() > Passwords.MAXIMUM_LENGTH) {
      return new PasswordChange.TooLong();
    }
    return switch (passwords.check(shop, account.email(), present, browser)) {
      case PasswordCheck.Result.Locked(var remaining) -> new PasswordChange.Locked(remaining);
      case PasswordCheck.Result.Wrong wrong -> new PasswordChange.WrongPassword();
      case PasswordCheck.Result.Right right -> {
        String hash = Passwords.hash(next);
        yield database.inTenant(shop, tx -> change(tx, right.stored(), hash, browser));
      }
    };
  }

  private PasswordChange change(
      Transaction tx, AccountSql.Stored stored, String hash, Browser browser) {
    Account account = stored.account();
    if (!AccountSql.lockUnchanged(tx, stored)) {
      return new PasswordChange.WrongPassword();
    }
    AccountSql.setPassword(tx, account.id(), hash);
    endOthers(tx, account, browser);
    KnownBrowserSql.deleteOthers(tx, account.id(), browser.tokenHash().orElse(null));
    AccountLinkSql.end(tx, account.id(), clock.instant());
    PasswordCheck.forgive(tx, account, browser);
    note(tx, account, browser, "password");
    emails.passwordChanged(tx, account);
    return new PasswordChange.Changed();
  }

  /** Sets a password and ends all sessions of the account; no browser is known any more. */
  void replacePassword(Transaction tx, Account account, String hash) {
    AccountSql.setPassword(tx, account.id(), hash);
    SessionSql.deleteOthers(tx, account.id(), null);
    KnownBrowserSql.deleteOthers(tx, account.id(), null);
    AccountLinkSql.end(tx, account.id(), clock.instant());
    emails.passwordChanged(tx, account);
  }

  private static void endOthers(Transaction tx, Account account, Browser browser) {
    SessionSql.deleteOthers(tx, account.id(), browser.sessionHash().orElse(null));
  }

  /** The account of a session of this shop that has not expired. */
  public Optional<Account> account(Tenant shop, String token) {
    return database.inTenant(
        shop, tx -> SessionSql.account(tx, TokenHash.of(token), clock.instant()));
  }

  /** The open sessions of an account, the latest first. */
  public List<OpenSession> open(Tenant shop, Account account, Browser browser) {
    return database.inTenant(
        shop,
        tx ->
            SessionSql.open(tx, account.id(), browser.sessionHash().orElse(null), clock.instant()));
  }

  /** Ends one session of an account; does nothing if it has ended already. */
  public void end(Tenant shop, Account account, UUID session, Browser browser) {
    database.inTenant(
        shop,
        tx -> {
          SessionSql.delete(tx, account.id(), session);
          note(tx, account, browser, "session-end");
          return null;
        });
  }

  /** Ends all sessions of an account but the browser's own. */
  public void endOthers(Tenant shop, Account account, Browser browser) {
    database.inTenant(
        shop,
        tx -> {
          endOthers(tx, account, browser);
          note(tx, account, browser, "session-end");
          return null;
        });
  }

  public void signOut(Tenant shop, String token) {
    database.inTenant(
        shop,
        tx -> {
          SessionSql.delete(tx, TokenHash.of(token));
          return null;
        });
  }
}
