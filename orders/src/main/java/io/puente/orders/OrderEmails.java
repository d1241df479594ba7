package io.puente.orders;

import io.puente.landedcost.PaymentPoint;
import io.puente.platform.database.Transaction;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.mail.Emails;
import io.puente.shop.quote.BreakdownSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Emails to buyers about their orders, in the language of the order. */
public final class OrderEmails {

  private final Emails emails;
  private final Shops shops;
  private final BiFunction<Texts, OrderEmail, String> html;
  private final PublicUrls urls;

  /**
   * Emails to buyers.
   *
   * @param html renders an email as HTML in a language
   */
  public OrderEmails(
      Emails emails, Shops shops, BiFunction<Texts, OrderEmail, String> html, PublicUrls urls) {
    this.emails = emails;
    this.shops = shops;
    this.html = html;
    this.urls = urls;
  }

  void paid(Transaction tx, Order order) {
    write(tx, order, "order-paid", "");
  }

  void shipped(Transaction tx, Order order, String trackingNumber) {
    write(tx, order, "order-shipped", trackingNumber);
  }

  void delivered(Transaction tx, Order order) {
    write(tx, order, "order-delivered", "");
  }

  void held(Transaction tx, Order order) {
    write(tx, order, "order-held", "");
  }

  void cancelled(Transaction tx, Order order) {
    write(tx, order, "order-cancelled", "");
  }

  private void write(Transaction tx, Order order, String kind, String trackingNumber) {
    Shop shop = shops.of(tx.tenant()).orElseThrow();
    Market market = shop.market(order.market()).orElse(shop.firstMarket());
    Texts texts = Texts.in(order.terms().language());
    String link = urls.of(shop.host(), order.path()).toString();
    String subject = texts.get("email." + kind + ".subject", shop.name(), order.number());
    String text =
        texts.get(
            "email." + kind + ".text", order.terms().payerName(), order.number(), trackingNumber);
    OrderEmail email =
        new OrderEmail(
            texts.language(),
            subject,
            text,
            OrderPage.placed(order, shop, market, texts),
            link,
            shop.name(),
            shop.contactEmail(),
            OrderRows.of(order, market),
            texts.get(dueOnDelivery(order, market).isEmpty() ? "sum.total-all" : "sum.total-shop"),
            market.money(order.total()),
            dueOnDelivery(order, market)
                .map(
                    due ->
                        texts.get(
                            "who.on-delivery.later",
                            market.money(due),
                            texts.get("who.carrier." + order.terms().service())))
                .orElse(""));
    emails.write(
        tx,
        order.id(),
        kind,
        order.terms().language(),
        order.terms().email(),
        subject,
        html.apply(texts, email),
        email.plain());
  }

  /** What the buyer still owes the carrier. */
  private static Optional<Money> dueOnDelivery(Order order, Market market) {
    return BreakdownSnapshot.read(order.terms().quote(), market)
        .map(quote -> quote.due(PaymentPoint.DELIVERY, order.currency()))
        .filter(Money::isPositive);
  }

  /**
   * An email about an order.
   *
   * @param placed when the order was placed, in words
   * @param onDelivery what is still to be paid at delivery; empty if nothing is
   */
  public record OrderEmail(
      String language,
      String subject,
      String text,
      String placed,
      String link,
      String shopName,
      String contactEmail,
      List<OrderRows.Row> rows,
      String totalLabel,
      String total,
      String onDelivery) {

    /** The email as plain text. */
    String plain() {
      String table =
          Stream.concat(
                  rows.stream().map(row -> row.label() + ": " + row.amount()),
                  Stream.of(totalLabel + ": " + total))
              .collect(Collectors.joining("\n"));
      return Stream.of(text, placed, table, onDelivery, link, shopName + "\n" + contactEmail + "\n")
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining("\n\n"));
    }
  }
}
