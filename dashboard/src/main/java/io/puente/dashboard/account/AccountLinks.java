package io.puente.dashboard.account;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.puente.platform.secrets.SecretToken;
import io.puente.platform.secrets.TokenHash;
import io.puente.shop.Shop;
import io.puente.shop.ShopStates;
import io.puente.shop.Shops;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Links that are sent to the address of an account. Looking at one changes nothing, because the
 * filters of mail providers open every link; it is used by a form, once. A newer link of an account
 * ends the earlier ones, and so does a new password.
 */
public final class AccountLinks {

  private static final Job<Forgotten> FORGOTTEN = new Job<>("account.forgotten", Forgotten.class);

  /** A person does not ask more often; a stranger must not fill a mailbox. */
  private static final int MOST_AN_HOUR = 3;

  /** For so long a link that was used or has ended is told from one that never was. */
  private static final Duration RETENTION = Duration.ofDays(30);

  private record Forgotten(String email) {}

  private final Database database;
  private final Shops shops;
  private final Sessions sessions;
  private final AccountEmails emails;
  private final Clock clock;

  public AccountLinks(
      Database database, Shops shops, Sessions sessions, AccountEmails emails, Clock clock) {
    this.database = database;
    this.shops = shops;
    this.sessions = sessions;
    this.emails = emails;
    this.clock = clock;
  }

  /** Registers the job that answers to forgotten passwords. Call this before the jobs start. */
  public void register(Jobs jobs) {
    jobs.handle(FORGOTTEN, (shop, forgotten) -> answer(shop, forgotten.email()));
  }

  /**
   * Creates a link, which ends the earlier ones of the account.
   *
   * @return its token
   */
  private static String create(
      Transaction tx, UUID account, AccountLink.Kind kind, Instant now, Duration life) {
    String token = SecretToken.generate();
    AccountLinkSql.deleteBefore(tx, now.minus(RETENTION));
    AccountLinkSql.end(tx, account, now);
    AccountLinkSql.insert(tx, TokenHash.of(token), account, kind, now, now.plus(life));
    return token;
  }

  /**
   * Creates a link that an operator passes on.
   *
   * @return its token; empty if the shop has no account of this address
   */
  public static Optional<String> create(
      Database database,
      Shop shop,
      String email,
      AccountLink.Kind kind,
      Instant now,
      Duration life) {
    return database.inTenant(
        shop.tenant(),
        tx ->
            AccountSql.lockByEmail(tx, Accounts.normalized(email))
                .map(account -> create(tx, account.id(), kind, now, life)));
  }

  /** Sends the link that confirms the address of a new shop. */
  public void sendConfirmation(Transaction tx, Shop shop, Account account) {
    Instant now = clock.instant();
    AccountLink.Kind kind = AccountLink.Kind.CONFIRM;
    emails.link(tx, shop, account, kind, create(tx, account.id(), kind, now, kind.life()));
  }

  /**
   * Sends a link that sets a new password to whoever has forgotten one, or has asked for the same
   * new shop again: the first password may be a stranger's who knew the address. A job looks for
   * the account, so that the request takes as long for an address that is unknown.
   */
  public void forgotten(Tenant shop, String email) {
    database.inTenant(
        shop,
        tx -> {
          Jobs.enqueue(tx, FORGOTTEN, new Forgotten(Accounts.normalized(email)));
          return null;
        });
  }

  private void answer(Tenant tenant, String email) {
    shops.of(tenant).ifPresent(shop -> answer(shop, email));
  }

  private void answer(Shop shop, String email) {
    AccountLink.Kind kind = AccountLink.Kind.RESET;
    Instant now = clock.instant();
    database.inTenant(
        shop.tenant(),
        tx -> {
          AccountSql.lockByEmail(tx, email)
              .filter(account -> isBelowBound(tx, account, now))
              .ifPresent(
                  account ->
                      emails.link(
                          tx,
                          shop,
                          account,
                          kind,
                          create(tx, account.id(), kind, now, kind.life())));
          return null;
        });
  }

  private static boolean isBelowBound(Transaction tx, Account account, Instant now) {
    return AccountLinkSql.countSince(tx, account.id(), now.minus(Duration.ofHours(1)))
        < MOST_AN_HOUR;
  }

  /** What a link is good for. Changes nothing. */
  public AccountLink find(Tenant shop, String token) {
    return database.inTenant(
        shop, tx -> AccountLinkSql.find(tx, TokenHash.of(token), clock.instant()));
  }

  /** What became of a link that was to be used. */
  public sealed interface Use {

    /** It was used, and a session has begun. */
    record Done(SignInResult.SignedIn session) implements Use {}

    /** It cannot be used, or not any more. */
    record Refused(AccountLink link) implements Use {}

    /** The new password has fewer characters than {@link Passwords#MINIMUM_LENGTH}. */
    record TooShort() implements Use {}

    /** It has more than {@link Passwords#MAXIMUM_LENGTH}. */
    record TooLong() implements Use {}
  }

  /** Confirms the address of a shop's owner and signs the owner in. */
  public Use confirm(Shop shop, String token, Browser browser) {
    Use use =
        database.inTenant(
            shop.tenant(),
            tx -> {
              Shops.lock(tx);
              Optional<Account> account = use(tx, token, AccountLink.Kind.CONFIRM);
              if (account.isEmpty()) {
                return refused(tx, token);
              }
              ShopStates.confirm(tx, shop);
              return new Use.Done(sessions.begin(tx, account.get(), browser, "confirmed"));
            });
    shops.refresh(shop.tenant());
    return use;
  }

  /** Sets a new password, ends all sessions of the account, and begins one in this browser. */
  public Use reset(Shop shop, String token, String password, Browser browser) {
    if (password.length() < Passwords.MINIMUM_LENGTH) {
      return new Use.TooShort();
    }
    if (password.length() > Passwords.MAXIMUM_LENGTH) {
      return new Use.TooLong();
    }
    if (!(find(shop.tenant(), token) instanceof AccountLink.Open)) {
      return new Use.Refused(find(shop.tenant(), token));
    }
    String hash = Passwords.hash(password);
    Use use = database.inTenant(shop.tenant(), tx -> reset(tx, shop, token, hash, browser));
    shops.refresh(shop.tenant());
    return use;
  }

  /** A link that an operator has passed on may come before the shop was confirmed. */
  private Use reset(Transaction tx, Shop shop, String token, String hash, Browser browser) {
    Shops.lock(tx);
    Optional<Account> account = use(tx, token, AccountLink.Kind.RESET);
    if (account.isEmpty()) {
      return refused(tx, token);
    }
    ShopStates.confirm(tx, shop);
    sessions.replacePassword(tx, account.get(), hash);
    PasswordCheck.forgive(tx, account.get(), browser);
    return new Use.Done(sessions.begin(tx, account.get(), browser, "password-reset"));
  }

  /** The account whose link this was until now. Its row is locked before that of the link. */
  private Optional<Account> use(Transaction tx, String token, AccountLink.Kind kind) {
    Instant now = clock.instant();
    TokenHash hash = TokenHash.of(token);
    return AccountLinkSql.find(tx, hash, now) instanceof AccountLink.Open(var of, var account)
            && of == kind
            && AccountSql.lockByEmail(tx, account.email()).isPresent()
        ? AccountLinkSql.use(tx, hash, kind, now).map(used -> account)
        : Optional.empty();
  }

  private Use refused(Transaction tx, String token) {
    return new Use.Refused(AccountLinkSql.find(tx, TokenHash.of(token), clock.instant()));
  }
}
