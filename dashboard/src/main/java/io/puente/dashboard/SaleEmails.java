package io.puente.dashboard;

import io.puente.dashboard.account.Account;
import io.puente.dashboard.account.Accounts;
import io.puente.orders.Order;
import io.puente.orders.OrderTerms;
import io.puente.orders.SaleNotices;
import io.puente.payments.money.MoneyFormat;
import io.puente.platform.database.Transaction;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.text.Texts;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.mail.Emails;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.VariantName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Emails to all accounts of a shop about a sale, each in the language of the account. */
public final class SaleEmails implements SaleNotices {

  private final Emails emails;
  private final Shops shops;
  private final BiFunction<Texts, SaleEmail, String> html;
  private final PublicUrls urls;

  /**
   * Emails to owners.
   *
   * @param html renders an email as HTML in a language
   */
  public SaleEmails(
      Emails emails, Shops shops, BiFunction<Texts, SaleEmail, String> html, PublicUrls urls) {
    this.emails = emails;
    this.shops = shops;
    this.html = html;
    this.urls = urls;
  }

  /**
   * An email about a sale.
   *
   * @param goods what was sold, in the owner's language where there is a text
   * @param link the order's page on the dashboard
   */
  public record SaleEmail(
      String language,
      String subject,
      String text,
      List<Goods> goods,
      String link,
      String shopName) {

    /** So many pieces of one variant. */
    public record Goods(String language, String text) {}

    String plain() {
      String sold = goods.stream().map(Goods::text).collect(Collectors.joining("\n"));
      return "%s\n\n%s\n\n%s\n\n%s\n".formatted(text, sold, link, shopName);
    }
  }

  @Override
  public void sold(Transaction tx, Order order) {
    writeToAll(tx, order, "sale");
  }

  @Override
  public void held(Transaction tx, Order order) {
    writeToAll(tx, order, "sale-held");
  }

  private void writeToAll(Transaction tx, Order order, String kind) {
    Shop shop = shops.of(tx.tenant()).orElseThrow();
    Accounts.all(tx).forEach(account -> write(tx, shop, account, order, kind));
  }

  private void write(Transaction tx, Shop shop, Account account, Order order, String kind) {
    Texts texts = Texts.in(account.language());
    Locale locale = Locale.of(account.language(), shop.country());
    SaleEmail email =
        new SaleEmail(
            texts.language(),
            texts.get("email." + kind + ".subject", shop.name(), order.number()),
            texts.get(
                "email." + kind + ".text",
                order.terms().payerName(),
                MoneyFormat.of(locale).format(order.total()),
                Locale.of("", order.recipient().country()).getDisplayCountry(locale)),
            goods(tx, shop, account.language(), order),
            urls.of(shop.host(), OrderItem.pathOf(order.number())).toString(),
            shop.name());
    emails.write(
        tx,
        order.id(),
        kind,
        texts.language(),
        account.email(),
        email.subject(),
        html.apply(texts, email),
        email.plain());
  }

  private static List<SaleEmail.Goods> goods(
      Transaction tx, Shop shop, String language, Order order) {
    Map<UUID, VariantName> names =
        Products.namesIn(
            tx, shop, language, order.lines().stream().map(OrderTerms.Line::variant).toList());
    return order.lines().stream().map(line -> goods(line, language, names)).toList();
  }

  private static SaleEmail.Goods goods(
      OrderTerms.Line line, String language, Map<UUID, VariantName> names) {
    VariantName name = line.language().equals(language) ? null : names.get(line.variant());
    String title = name == null ? line.title() : name.title();
    @Nullable String options = name == null ? null : name.options();
    String text =
        Stream.of(title, options == null ? line.variantName() : options)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return new SaleEmail.Goods(
        name == null ? line.language() : language, "%d × %s".formatted(line.quantity(), text));
  }
}
