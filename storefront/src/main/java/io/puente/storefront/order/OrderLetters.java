package io.puente.storefront.order;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.storefront.mail.Letters;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.Shop;
import io.puente.storefront.shop.Shops;
import io.puente.storefront.web.Pages;
import io.puente.storefront.web.Site;
import io.puente.storefront.web.Texts;
import java.util.List;

/** Tells buyers by mail, in the language they ordered in, what became of their order. */
public final class OrderLetters {

  private final Letters letters;
  private final Shops shops;
  private final Pages pages;
  private final Site site;

  public OrderLetters(Letters letters, Shops shops, Pages pages, Site site) {
    this.letters = letters;
    this.shops = shops;
    this.pages = pages;
    this.site = site;
  }

  void paid(Transaction tx, Tenant tenant, Order order) {
    write(tx, tenant, order, "order-paid", "");
  }

  void posted(Transaction tx, Tenant tenant, Order order, String trackingNumber) {
    write(tx, tenant, order, "order-posted", trackingNumber);
  }

  void delivered(Transaction tx, Tenant tenant, Order order) {
    write(tx, tenant, order, "order-delivered", "");
  }

  private void write(
      Transaction tx, Tenant tenant, Order order, String kind, String trackingNumber) {
    Shop shop = shops.of(tenant).orElseThrow();
    Market market = shop.market(order.market()).orElse(shop.firstMarket());
    Texts texts = Texts.in(order.language());
    String link = site.address(shop.host(), order.path()).toString();
    String subject = texts.get("letter." + kind + ".subject", shop.name(), order.number());
    String text =
        texts.get("letter." + kind + ".text", order.payerName(), order.number(), trackingNumber);
    OrderLetter letter =
        new OrderLetter(
            texts.language(),
            subject,
            text,
            link,
            shop.name(),
            OrderRows.of(order, market),
            market.money(order.total()));
    String plain = text + "\n\n" + link + "\n\n" + shop.name() + "\n" + shop.contactEmail() + "\n";
    letters.write(
        tx,
        tenant,
        order.id(),
        kind,
        order.language(),
        order.email(),
        subject,
        pages.render("order/letter", texts, letter),
        plain);
  }

  record OrderLetter(
      String language,
      String subject,
      String text,
      String link,
      String shopName,
      List<OrderRows.Row> rows,
      String total) {}
}
