package io.puente.storefront.order;

import io.puente.storefront.shop.Market;
import io.puente.storefront.web.Shown;
import io.puente.storefront.web.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/**
 * The buyer's page of an order.
 *
 * @param state which of {@code order.state.*} tells where it stands
 * @param payPath where an unpaid order can still be paid; empty if it cannot
 * @param parcelPath where the parcel can be followed; empty while there is none
 */
record OrderPage(
    String title,
    String number,
    String state,
    String placedAt,
    String email,
    String payerName,
    Recipient recipient,
    List<OrderRows.Row> rows,
    String total,
    String payPath,
    String parcelPath,
    String parcelNumber,
    String contactEmail)
    implements Shown {

  static OrderPage of(
      Order order, Market market, Texts texts, String contactEmail, String parcelNumber) {
    boolean unpaid = order.state() instanceof OrderState.AwaitingPayment;
    return new OrderPage(
        texts.get("order.title", order.number()),
        order.number(),
        order.state().word(),
        date(order.placedAt(), market),
        order.email(),
        order.payerName(),
        order.recipient(),
        OrderRows.of(order, market),
        market.money(order.total()),
        unpaid ? order.path() + "/payment" : "",
        parcelNumber.isEmpty() ? "" : order.path() + "/parcel",
        parcelNumber,
        contactEmail);
  }

  static String date(Instant instant, Market market) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(market.locale())
        .format(instant.atZone(ZoneOffset.UTC));
  }
}
