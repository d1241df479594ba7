package io.puente.dashboard.account;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The accounts of shops. */
public final class Accounts {

  private final Database database;

  public Accounts(Database database) {
    this.database = database;
  }

  /**
   * Creates an owner's account. An account with this email address gets the new name and password;
   * if the password is another, its sessions end. Hashing the password takes a tenth of a second on
   * purpose.
   */
  public void create(Tenant shop, String email, String name, String language, String password) {
    String normalized = normalized(email);
    Optional<AccountSql.Stored> before =
        database.inTenant(shop, tx -> AccountSql.byEmail(tx, normalized));
    boolean samePassword =
        before.map(known -> Passwords.matches(password, known.passwordHash())).orElse(false);
    UUID id = before.map(known -> known.account().id()).orElseGet(Ids::next);
    AccountSql.Stored stored =
        new AccountSql.Stored(
            new Account(id, normalized, name, Account.Role.OWNER, language),
            samePassword ? before.orElseThrow().passwordHash() : Passwords.hash(password));
    database.inTenant(
        shop,
        tx -> {
          AccountSql.save(tx, stored);
          if (!samePassword) {
            SessionSql.deleteOthers(tx, id, null);
            KnownBrowserSql.deleteOthers(tx, id, null);
          }
          return null;
        });
  }

  /**
   * Creates the owner's account of a shop that is opened in the same transaction.
   *
   * @param passwordHash as {@link Passwords#hash} makes it
   */
  public static Account create(
      Transaction tx, String email, String name, String language, String passwordHash) {
    Account account =
        new Account(Ids.next(), normalized(email), name, Account.Role.OWNER, language);
    AccountSql.save(tx, new AccountSql.Stored(account, passwordHash));
    return account;
  }

  /** All accounts of the transaction's shop, the oldest first. */
  public static List<Account> all(Transaction tx) {
    return AccountSql.all(tx);
  }

  /** The email addresses of a shop's accounts, the oldest account first. */
  public List<String> emails(Tenant shop) {
    return database.inTenant(shop, tx -> AccountSql.all(tx).stream().map(Account::email).toList());
  }

  /** The shops with an account that has this in its email address, in lower case. */
  public Set<Tenant> shopsWithEmailLike(String part) {
    return database.asOperator(tx -> AccountSql.shopsWithEmailLike(tx, part));
  }

  /**
   * Sets the password of an account and ends all its sessions.
   *
   * @return false if the shop has no account with this email address
   */
  public boolean setPassword(Tenant shop, String email, String password) {
    String hash = Passwords.hash(password);
    return database.inTenant(
        shop,
        tx -> {
          Optional<Account> account =
              AccountSql.byEmail(tx, normalized(email)).map(AccountSql.Stored::account);
          account.ifPresent(
              known -> {
                AccountSql.setPassword(tx, known.id(), hash);
                SessionSql.deleteOthers(tx, known.id(), null);
                KnownBrowserSql.deleteOthers(tx, known.id(), null);
                AccountLinkSql.end(tx, known.id(), Instant.now());
              });
          return account.isPresent();
        });
  }

  /** Changes the language of the dashboard for an account. */
  public void setLanguage(Tenant shop, Account account, String language) {
    database.inTenant(
        shop,
        tx -> {
          AccountSql.setLanguage(tx, account.id(), language);
          return null;
        });
  }

  /** Upper and lower case and spaces around an email address make no difference. */
  static String normalized(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
