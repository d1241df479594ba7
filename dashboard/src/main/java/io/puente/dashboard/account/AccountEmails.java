package io.puente.dashboard.account;

import io.puente.platform.database.Transaction;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.text.Texts;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.mail.Emails;
import java.util.Locale;
import java.util.function.BiFunction;

/** Emails to the owner of an account about its safety, in the language of the account. */
public final class AccountEmails {

  private final Emails emails;
  private final Shops shops;
  private final BiFunction<Texts, AccountEmail, String> html;
  private final PublicUrls urls;

  /**
   * Emails to owners.
   *
   * @param html renders an email as HTML in a language
   */
  public AccountEmails(
      Emails emails, Shops shops, BiFunction<Texts, AccountEmail, String> html, PublicUrls urls) {
    this.emails = emails;
    this.shops = shops;
    this.html = html;
    this.urls = urls;
  }

  /**
   * An email about an account.
   *
   * @param link the page to go to
   * @param linkName what the link leads to
   */
  public record AccountEmail(
      String language, String subject, String text, String link, String linkName, String shopName) {

    String plain() {
      return "%s\n\n%s\n\n%s\n".formatted(text, link, shopName);
    }
  }

  void wrongPasswords(Transaction tx, Account account, String address) {
    write(tx, account, "account-wrong-passwords", account.name(), address);
  }

  void newBrowser(Transaction tx, Account account, Browser browser) {
    String name = BrowserName.of(browser.userAgent());
    String shown = name.isEmpty() ? browser.address() : name + ", " + browser.address();
    write(tx, account, "account-new-browser", account.name(), shown);
  }

  void passwordChanged(Transaction tx, Account account) {
    write(tx, account, "account-password-changed", account.name());
  }

  /** Sends a link. Nobody reads it on the dashboard. */
  void link(Transaction tx, Shop shop, Account account, AccountLink.Kind link, String token) {
    String kind = "account-" + link.name().toLowerCase(Locale.ROOT);
    Texts texts = Texts.in(account.language());
    AccountEmail email =
        new AccountEmail(
            texts.language(),
            texts.get("email." + kind + ".subject", shop.name()),
            texts.get("email." + kind + ".text", shop.name(), link.life().toHours()),
            urls.of(shop.host(), "/dashboard/links/" + token).toString(),
            texts.get("email." + kind + ".link"),
            shop.name());
    emails.writeSecret(
        tx,
        kind,
        texts.language(),
        account.email(),
        email.subject(),
        html.apply(texts, email),
        email.plain());
  }

  private void write(Transaction tx, Account account, String kind, Object... values) {
    Shop shop = shops.of(tx.tenant()).orElseThrow();
    Texts texts = Texts.in(account.language());
    AccountEmail email =
        new AccountEmail(
            texts.language(),
            texts.get("email." + kind + ".subject", shop.name()),
            texts.get("email." + kind + ".text", values),
            urls.of(shop.host(), "/dashboard/account").toString(),
            texts.get("dashboard.account.title"),
            shop.name());
    emails.write(
        tx,
        null,
        kind,
        texts.language(),
        account.email(),
        email.subject(),
        html.apply(texts, email),
        email.plain());
  }
}
