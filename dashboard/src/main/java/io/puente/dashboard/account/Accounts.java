package io.puente.dashboard.account;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import java.util.Locale;

/** The accounts of shops. */
public final class Accounts {

  private final Database database;

  public Accounts(Database database) {
    this.database = database;
  }

  /**
   * Creates an owner's account. An account with this email address gets the new name and password.
   * Hashing the password takes a tenth of a second on purpose.
   */
  public void create(Tenant shop, String email, String name, String language, String password) {
    Account account =
        new Account(Ids.next(), normalized(email), name, Account.Role.OWNER, language);
    AccountSql.Stored stored = new AccountSql.Stored(account, Passwords.hash(password));
    database.inTenant(
        shop,
        tx -> {
          AccountSql.save(tx, stored);
          return null;
        });
  }

  /** Changes the language of the dashboard for an account. */
  public Account setLanguage(Tenant shop, Account account, String language) {
    database.inTenant(
        shop,
        tx -> {
          AccountSql.setLanguage(tx, account.id(), language);
          return null;
        });
    return new Account(account.id(), account.email(), account.name(), account.role(), language);
  }

  /** Upper and lower case and spaces around an email address make no difference. */
  static String normalized(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
