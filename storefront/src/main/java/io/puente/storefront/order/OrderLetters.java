package io.puente.storefront.order;

import io.puente.landedcost.PaymentPoint;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.storefront.mail.Letters;
import io.puente.storefront.quote.KeptQuote;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.Shop;
import io.puente.storefront.shop.Shops;
import io.puente.storefront.web.Pages;
import io.puente.storefront.web.Site;
import io.puente.storefront.web.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

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
            shop.contactEmail(),
            OrderRows.of(order, market),
            texts.get(door(order, market).isEmpty() ? "sum.total-all" : "sum.total-shop"),
            market.money(order.total()),
            door(order, market)
                .map(
                    due ->
                        texts.get(
                            "who.door.later",
                            market.money(due),
                            texts.get("who.carrier." + order.service())))
                .orElse(""));
    letters.write(
        tx,
        tenant,
        order.id(),
        kind,
        order.language(),
        order.email(),
        subject,
        pages.render("order/letter", texts, letter),
        letter.plain());
  }

  /** What the buyer still owes the carrier. */
  private static Optional<Money> door(Order order, Market market) {
    return KeptQuote.read(order.quote(), market)
        .map(quote -> quote.due(PaymentPoint.DELIVERY, order.currency()))
        .filter(Money::isPositive);
  }

  /**
   * A letter about an order.
   *
   * @param door what is still to be paid at the door; empty for nothing
   */
  record OrderLetter(
      String language,
      String subject,
      String text,
      String link,
      String shopName,
      String contactEmail,
      List<OrderRows.Row> rows,
      String totalLabel,
      String total,
      String door) {

    /** For readers of mail without pages. */
    String plain() {
      String table =
          Stream.concat(
                  rows.stream().map(row -> row.label() + ": " + row.amount()),
                  Stream.of(totalLabel + ": " + total))
              .collect(Collectors.joining("\n"));
      return Stream.of(text, table, door, link, shopName + "\n" + contactEmail + "\n")
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining("\n\n"));
    }
  }
}
