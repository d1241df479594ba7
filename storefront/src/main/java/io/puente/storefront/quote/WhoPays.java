package io.puente.storefront.quote;

import io.puente.landedcost.Incoterm;
import io.puente.landedcost.Payee;
import io.puente.landedcost.PaymentPoint;
import io.puente.platform.text.Texts;
import io.puente.storefront.shop.Market;
import io.puente.trade.quote.Breakdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Who pays what to whom for a parcel from abroad, in the order in which the money moves.
 *
 * @param moves what the buyer pays the shop, what the shop pays on, what is paid at the door
 * @param together all that the buyer pays, where that is more than what the shop gets; else empty
 * @param besides what somebody may ask for that is not part of the price
 */
public record WhoPays(List<Move> moves, String together, List<Besides> besides) {

  /**
   * Some money on its way.
   *
   * @param what who pays whom, and when
   * @param parts what it is for
   */
  public record Move(String what, String parts, String amount) {}

  /**
   * Money that nobody can name beforehand.
   *
   * @param payer who would pay it
   */
  public record Besides(String label, String why, String payer) {}

  /** The parts of a buyer's price that are not charges of an import. */
  public record Price(Money goods, Money shipping) {}

  /**
   * Tells it of one parcel.
   *
   * @param paid whether the shop has its money
   * @param service {@code post} or {@code courier}
   * @param shop its name
   */
  public static WhoPays of(
      Breakdown quote,
      Price price,
      boolean paid,
      String service,
      String shop,
      Market market,
      Texts texts) {
    return new Words(quote, price, paid, service, shop, market, texts).all();
  }

  private record Words(
      Breakdown quote,
      Price price,
      boolean paid,
      String service,
      String shop,
      Market market,
      Texts texts) {

    WhoPays all() {
      Money now = price.goods().plus(price.shipping()).plus(charges(PaymentPoint.CHECKOUT));
      Money door = charges(PaymentPoint.DELIVERY);
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
      moves.add(new Move(texts.get("who.door", carrier()), partsAtDoor(), market.money(door)));
      return new WhoPays(
          moves,
          door.isPositive() ? market.money(now.plus(door)) : "",
          quote.notes().stream().flatMap(this::besides).toList());
    }

    private Money charges(PaymentPoint place) {
      return quote.due(place, price.goods().getCurrencyUnit());
    }

    private String partsNow() {
      return Stream.of(
              part("goods", price.goods()),
              part("shipping", price.shipping()),
              parts(PaymentPoint.CHECKOUT))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" + "));
    }

    /** The charges of one place, added up by kind; those that are nothing are left out. */
    private String parts(PaymentPoint place) {
      return Stream.of("duty", "tax", "fee")
          .map(kind -> part(kind, ofKind(kind, place)))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" + "));
    }

    private Money ofKind(String kind, PaymentPoint place) {
      return Money.total(
          price.goods().getCurrencyUnit(),
          quote.rows().stream()
              .filter(row -> row.paymentPoint() == place && row.kind().equals(kind))
              .map(Breakdown.Row::amount)
              .toList());
    }

    private String part(String kind, Money amount) {
      return amount.isZero() ? "" : texts.get("who.part." + kind, market.money(amount));
    }

    private String partsAtDoor() {
      if (charges(PaymentPoint.DELIVERY).isPositive()) {
        return texts.get("who.door.pays", parts(PaymentPoint.DELIVERY), country());
      }
      return texts.get(
          quote.duties() == Incoterm.DDP ? "who.door.paid" : "who.door.free", country());
    }

    private Stream<Besides> besides(Breakdown.Note note) {
      return Optional.ofNullable(note.payee())
          .map(payee -> new Besides(note.label(), note.why(), payer(payee)))
          .stream();
    }

    /** A buyer's bank is the buyer's own affair; all else goes with the duties. */
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
      return texts.get("who.carrier." + service);
    }

    private String country() {
      return market.locale().getDisplayCountry(market.locale());
    }
  }
}
