package io.puente.dashboard;

import io.puente.dashboard.account.Account;
import io.puente.dashboard.account.Accounts;
import io.puente.platform.database.Transaction;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.text.Texts;
import io.puente.shop.Shop;
import io.puente.shop.StateNotices;
import io.puente.shop.mail.Emails;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Emails to all accounts of a shop about what an operator has done to it, each in the language of
 * the account. The operator's words are in the operator's language.
 */
public final class StateEmails implements StateNotices {

  private final Emails emails;
  private final BiFunction<Texts, StateEmail, String> html;
  private final PublicUrls urls;

  /**
   * Emails to owners.
   *
   * @param html renders an email as HTML in a language
   */
  public StateEmails(Emails emails, BiFunction<Texts, StateEmail, String> html, PublicUrls urls) {
    this.emails = emails;
    this.html = html;
    this.urls = urls;
  }

  /**
   * An email about a shop's state.
   *
   * @param reason the operator's words; empty for none
   * @param link the dashboard
   */
  public record StateEmail(
      String language, String subject, String text, String reason, String link, String shopName) {

    String plain() {
      return Stream.of(text, reason, link, shopName + "\n")
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining("\n\n"));
    }
  }

  @Override
  public void suspended(Transaction tx, Shop shop, String reason) {
    writeToAll(tx, shop, "shop-suspended", reason);
  }

  @Override
  public void resumed(Transaction tx, Shop shop) {
    writeToAll(tx, shop, "shop-resumed", "");
  }

  @Override
  public void closed(Transaction tx, Shop shop) {
    writeToAll(tx, shop, "shop-closed", "");
  }

  private void writeToAll(Transaction tx, Shop shop, String kind, String reason) {
    Accounts.all(tx).forEach(account -> write(tx, shop, account, kind, reason));
  }

  private void write(Transaction tx, Shop shop, Account account, String kind, String reason) {
    Texts texts = Texts.in(account.language());
    StateEmail email =
        new StateEmail(
            texts.language(),
            texts.get("email." + kind + ".subject", shop.name()),
            texts.get("email." + kind + ".text", shop.name()),
            reason,
            urls.of(shop.host(), Dashboard.HOME).toString(),
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
