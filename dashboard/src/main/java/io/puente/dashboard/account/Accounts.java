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
   * Opens an owner's account, or gives the one with this address a new name and password. Takes a
   * tenth of a second on purpose.
   */
  public void open(Tenant shop, String email, String name, String language, String password) {
    Account account = new Account(Ids.next(), asKept(email), name, Account.Role.OWNER, language);
    AccountSql.Known known = new AccountSql.Known(account, Passwords.hash(password));
    database.inTenant(
        shop,
        tx -> {
          AccountSql.save(tx, shop, known);
          return null;
        });
  }

  /** The dashboard speaks to them in another language from now on. */
  public Account speak(Tenant shop, Account account, String language) {
    database.inTenant(
        shop,
        tx -> {
          AccountSql.speak(tx, shop, account.id(), language);
          return null;
        });
    return new Account(account.id(), account.email(), account.name(), account.role(), language);
  }

  /** People write their address in many ways and mean one. */
  static String asKept(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
