package io.puente.orders;

import io.puente.landedcost.PaymentPoint;
import io.puente.payments.AmountDue;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.quote.BreakdownSnapshot;
import io.puente.shop.quote.PaymentSplit;
import io.puente.trade.quote.Breakdown;
import io.puente.trade.quote.BreakdownView;
import io.puente.web.page.PageModel;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's page of an order.
 *
 * @param state the end of the message key {@code order.state.*}
 * @param next the end of the message key {@code order.next.*}
 * @param placed when the order was placed, in words
 * @param partPaid what has been paid and what is missing; empty if nothing or all is paid
 * @param more whether more is due at delivery
 * @param service what carries the goods
 * @param collectAt where and when the buyer collects the goods; empty if they are sent
 * @param quote the charges with their reasons; none within a country
 * @param due what is still to be paid; empty for nothing
 * @param payPath where that can be paid; empty if it cannot
 * @param parcelPath where the parcels can be followed; empty while there is none
 * @param parcels the number of each parcel, or its carrier's name
 */
record OrderPage(
    String title,
    String number,
    String state,
    String next,
    String partPaid,
    String placed,
    String email,
    String payerName,
    Recipient recipient,
    String service,
    String collectAt,
    List<OrderRows.Row> rows,
    String total,
    boolean more,
    @Nullable BreakdownView quote,
    @Nullable PaymentSplit who,
    String due,
    String payPath,
    String parcelPath,
    List<String> parcels,
    String contactEmail)
    implements PageModel {

  static OrderPage of(
      Order order,
      Shop shop,
      Market market,
      Texts texts,
      List<String> parcels,
      boolean canBePaid,
      boolean refundRefused) {
    boolean stopped = order.due() instanceof AmountDue.Payable && shop.state().isOffTheLine();
    Optional<Breakdown> quote = BreakdownSnapshot.read(order.terms().quote(), market);
    String due = order.due() instanceof AmountDue.Payable(Money amount) ? market.money(amount) : "";
    String received = order.state().payment().received().map(market::money).orElse("");
    return new OrderPage(
        texts.get("order.title", order.number()),
        order.number(),
        state(order),
        next(order, stopped, refundRefused),
        due.isEmpty() || received.isEmpty() ? "" : texts.get("order.part-paid", received, due),
        placed(order, shop, market, texts),
        order.terms().email(),
        order.terms().payerName(),
        order.recipient(),
        order.terms().service().label(texts),
        order.terms().service().collectAt(),
        OrderRows.of(order, market),
        market.money(order.total()),
        quote
            .filter(kept -> kept.due(PaymentPoint.DELIVERY, order.currency()).isPositive())
            .isPresent(),
        quote
            .map(
                kept ->
                    BreakdownView.of(kept, market.guide(shop.country()), market.locale(), texts))
            .orElse(null),
        quote.map(kept -> whoPays(kept, order, shop, market, texts)).orElse(null),
        due,
        canBePaid && !stopped ? order.path() + "/payment" : "",
        parcels.isEmpty() ? "" : order.path() + "/parcel",
        parcels,
        shop.contactEmail());
  }

  private static String next(Order order, boolean stopped, boolean refundRefused) {
    if (refundRefused) {
      return "refund_refused";
    }
    return stopped ? "stopped" : state(order);
  }

  /** Goods that the buyer collects are ready, where others are on their way. */
  private static String state(Order order) {
    String state = order.state().summary();
    if (!order.terms().service().channel().isPickup()) {
      return state;
    }
    return switch (state) {
      case "paid" -> "paid_pickup";
      case "shipped", "part_shipped" -> "ready";
      default -> state;
    };
  }

  private static PaymentSplit whoPays(
      Breakdown quote, Order order, Shop shop, Market market, Texts texts) {
    Money shipping =
        order
            .terms()
            .shipping()
            .map(OrderTerms.Adjustment::amount)
            .orElse(Money.zero(order.currency()));
    return PaymentSplit.of(
        quote,
        new PaymentSplit.Price(order.terms().goods(), shipping),
        order.state().isPaid(),
        order.terms().service().channel(),
        shop.name(),
        market,
        texts);
  }

  /** When the order was placed: the shop's day, which is named as such to a buyer abroad. */
  static String placed(Order order, Shop shop, Market market, Texts texts) {
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(market.locale())
            .format(shop.day(order.placedAt()));
    return shop.country().equals(market.country())
        ? texts.get("order.placed", day)
        : texts.get(
            "order.placed.abroad",
            day,
            Locale.of("", shop.country()).getDisplayCountry(market.locale()));
  }
}
