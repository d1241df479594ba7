package io.puente.orders;

import io.puente.landedcost.PaymentPoint;
import io.puente.platform.database.Transaction;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Seller;
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
import org.jspecify.annotations.Nullable;

/** Emails to buyers about their orders, in the language of the order. */
public final class OrderEmails {

  private static final String DELIVERED = "order-delivered";

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
    write(tx, order, "order-paid", null);
  }

  /** Each parcel has an email of its own, with its own pieces and number. */
  void shipped(Transaction tx, Order order, SentParcel parcel, boolean all) {
    write(tx, order, kind(order, all ? "order-shipped" : "order-part-shipped"), parcel);
  }

  /** A parcel after the first one. */
  void anotherShipped(Transaction tx, Order order, SentParcel parcel, boolean last) {
    write(tx, order, kind(order, last ? "order-rest-shipped" : "order-part-shipped"), parcel);
  }

  /** Goods that the buyer collects are ready, where others are on their way. */
  private static String kind(Order order, String sent) {
    return order.terms().service().channel().isPickup() ? "order-ready" : sent;
  }

  void numberCorrected(Transaction tx, Order order, SentParcel parcel, boolean hadNumber) {
    String numbered = hadNumber ? "parcel-corrected" : "parcel-number";
    write(tx, order, parcel.number().isEmpty() ? "parcel-changed" : numbered, parcel);
  }

  /** Once, also if the delivery was reported, taken back and reported again. */
  void delivered(Transaction tx, Order order) {
    if (!Emails.isWritten(tx, order.id(), DELIVERED)) {
      write(tx, order, DELIVERED, null);
    }
  }

  void held(Transaction tx, Order order) {
    write(tx, order, "order-held", null);
  }

  void cancelled(Transaction tx, Order order) {
    write(tx, order, "order-cancelled", null);
  }

  private void write(Transaction tx, Order order, String kind, @Nullable SentParcel parcel) {
    Shop shop = shops.of(tx.tenant()).orElseThrow();
    Market market = shop.market(order.market()).orElse(shop.firstMarket());
    Texts texts = Texts.in(order.terms().language());
    String link = urls.of(shop.host(), order.path()).toString();
    String subject = texts.get("email." + kind + ".subject", shop.name(), order.number());
    String text = texts.get("email." + kind + ".text", order.terms().payerName(), order.number());
    OrderEmail email =
        new OrderEmail(
            texts.language(),
            subject,
            text,
            parcel == null ? List.of() : facts(order.terms().service(), parcel, texts),
            parcel == null ? "" : parcel.trackingPage(),
            parcel == null ? "" : texts.get("email.parcel.page", parcel.carrier()),
            OrderPage.placed(order, shop, market, texts),
            link,
            shop.name(),
            shop.contactEmail(),
            seller(shop.seller()),
            OrderRows.of(order, market),
            texts.get(dueOnDelivery(order, market).isEmpty() ? "sum.total-all" : "sum.total-shop"),
            market.money(order.total()),
            dueOnDelivery(order, market)
                .map(
                    due ->
                        texts.get(
                            "who.on-delivery.later",
                            market.money(due),
                            texts.get("who.carrier." + order.terms().service().channel().key())))
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

  private static String seller(Seller seller) {
    return Stream.of(seller.name(), seller.taxId(), seller.address())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static List<Fact> facts(OrderedService service, SentParcel parcel, Texts texts) {
    return Stream.of(
            new Fact(
                texts.get("order.collect"),
                service.collectAt().replace("\n", ", "),
                texts.language()),
            new Fact(
                texts.get("email.parcel.carrier"),
                service.channel().isPickup() ? "" : parcel.carrier(),
                texts.language()),
            new Fact(texts.get("email.parcel.number"), parcel.number(), texts.language()),
            new Fact(
                texts.get("email.parcel.pieces"),
                String.join("; ", parcel.pieces()),
                parcel.language()))
        .filter(fact -> !fact.text().isEmpty())
        .toList();
  }

  /** What the buyer still owes the carrier. */
  private static Optional<Money> dueOnDelivery(Order order, Market market) {
    return BreakdownSnapshot.read(order.terms().quote(), market)
        .map(quote -> quote.due(PaymentPoint.DELIVERY, order.currency()))
        .filter(Money::isPositive);
  }

  /** A fact about a parcel; {@code language} is that of its text. */
  public record Fact(String label, String text, String language) {}

  /**
   * An email about an order.
   *
   * @param placed when the order was placed, in words
   * @param facts about the parcel that it tells of; none if it tells of none
   * @param trackingPage the carrier's page of that parcel; empty for none
   * @param trackingLabel what the link to it says
   * @param seller who sells by law, with tax number and address; empty if the shop does not say it
   * @param onDelivery what is still to be paid at delivery; empty if nothing is
   */
  public record OrderEmail(
      String language,
      String subject,
      String text,
      List<Fact> facts,
      String trackingPage,
      String trackingLabel,
      String placed,
      String link,
      String shopName,
      String contactEmail,
      String seller,
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
      String parcel =
          Stream.concat(
                  facts.stream().map(fact -> fact.label() + ": " + fact.text()),
                  Stream.of(trackingPage).filter(page -> !page.isEmpty()))
              .collect(Collectors.joining("\n"));
      return Stream.of(
              text,
              parcel,
              placed,
              table,
              onDelivery,
              link,
              shopName + "\n" + contactEmail + "\n" + seller)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining("\n\n"));
    }
  }
}
