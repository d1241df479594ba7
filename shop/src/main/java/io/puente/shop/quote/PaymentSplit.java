package io.puente.shop.quote;

import io.puente.landedcost.Incoterm;
import io.puente.landedcost.Payee;
import io.puente.landedcost.PaymentPoint;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.postage.ShippingChannel;
import io.puente.trade.quote.Breakdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Who pays what to whom for a parcel from abroad, in the order of the payments.
 *
 * @param moves what the buyer pays the shop, what the shop pays customs, what is paid on delivery
 * @param together the total of the buyer, if it is more than what the shop gets; else empty
 * @param besides payments that somebody may ask for and that are not part of the price
 */
public record PaymentSplit(List<Move> moves, String together, List<Besides> besides) {

  /**
   * A payment.
   *
   * @param what who pays whom, and when
   * @param parts what the payment is for
   */
  public record Move(String what, String parts, String amount) {}

  /**
   * A possible payment whose amount is not known.
   *
   * @param payer who would pay it
   */
  public record Besides(String label, String why, String payer) {}

  /** The parts of a buyer's price that are not import charges. */
  public record Price(Money goods, Money shipping) {}

  /**
   * The split for one parcel.
   *
   * @param paid whether the buyer has paid the shop
   * @param channel how the parcel travels
   * @param shop the name of the shop
   */
  public static PaymentSplit of(
      Breakdown quote,
      Price price,
      boolean paid,
      ShippingChannel channel,
      String shop,
      Market market,
      Texts texts) {
    return new Renderer(quote, price, paid, channel, shop, market, texts).split();
  }

  private record Renderer(
      Breakdown quote,
      Price price,
      boolean paid,
      ShippingChannel channel,
      String shop,
      Market market,
      Texts texts) {

    PaymentSplit split() {
      Money now = price.goods().plus(price.shipping()).plus(charges(PaymentPoint.CHECKOUT));
      Money onDelivery = charges(PaymentPoint.DELIVERY);
      List<Move> moves = new ArrayList<>();
      moves.add(
          new Move(texts.get(paid ? "who.paid" : "who.now", shop), partsNow(), market.money(now)));
      if (charges(PaymentPoint.CHECKOUT).isPositive()) {
        moves.add(
            new Move(
                texts.get("who.customs", shop, country()),
                parts(PaymentPoint.CHECKOUT),
                market.money(charges(PaymentPoint.CHECKOUT))));
      }
      moves.add(
          new Move(
              texts.get("who.on-delivery", carrier()),
              partsOnDelivery(),
              market.money(onDelivery)));
      return new PaymentSplit(
          moves,
          onDelivery.isPositive() ? market.money(now.plus(onDelivery)) : "",
          quote.notes().stream().flatMap(this::besides).toList());
    }

    private Money charges(PaymentPoint point) {
      return quote.due(point, price.goods().getCurrencyUnit());
    }

    private String partsNow() {
      return Stream.of(
              part("goods", price.goods()),
              part("shipping", price.shipping()),
              parts(PaymentPoint.CHECKOUT))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" + "));
    }

    /** The charges of one payment point, summed by kind. Zero sums are omitted. */
    private String parts(PaymentPoint point) {
      return Stream.of("duty", "tax", "fee")
          .map(kind -> part(kind, ofKind(kind, point)))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" + "));
    }

    private Money ofKind(String kind, PaymentPoint point) {
      return Money.total(
          price.goods().getCurrencyUnit(),
          quote.rows().stream()
              .filter(row -> row.paymentPoint() == point && row.kind().equals(kind))
              .map(Breakdown.Row::amount)
              .toList());
    }

    private String part(String kind, Money amount) {
      return amount.isZero() ? "" : texts.get("who.part." + kind, market.money(amount));
    }

    private String partsOnDelivery() {
      if (charges(PaymentPoint.DELIVERY).isPositive()) {
        return texts.get("who.on-delivery.pays", parts(PaymentPoint.DELIVERY), country());
      }
      return texts.get(
          quote.duties() == Incoterm.DDP ? "who.on-delivery.paid" : "who.on-delivery.free",
          country());
    }

    private Stream<Besides> besides(Breakdown.Note note) {
      return Optional.ofNullable(note.payee())
          .map(payee -> new Besides(note.label(), note.why(), payer(payee)))
          .stream();
    }

    /** The buyer pays the buyer's bank. Whoever pays the duties pays everybody else. */
    private String payer(Payee payee) {
      boolean shopPays = quote.duties() == Incoterm.DDP;
      return switch (payee) {
        case BANK -> texts.get("who.besides.bank");
        case CARRIER ->
            shopPays
                ? texts.get("who.besides.shop", shop)
                : texts.get("who.besides.you", carrier());
        case BROKER ->
            shopPays
                ? texts.get("who.besides.shop", shop)
                : texts.get("who.besides.you", texts.get("who.broker"));
      };
    }

    private String carrier() {
      return texts.get("who.carrier." + channel.key());
    }

    private String country() {
      return market.locale().getDisplayCountry(market.locale());
    }
  }
}
