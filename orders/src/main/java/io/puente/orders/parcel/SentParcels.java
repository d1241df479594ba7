package io.puente.orders.parcel;

import io.puente.orders.Order;
import io.puente.orders.OrderTerms;
import io.puente.orders.SentParcel;
import io.puente.platform.text.Texts;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcel.Pieces;

/** Parcels in the words of an order: its language, and the names of its goods. */
final class SentParcels {

  private SentParcels() {}

  static SentParcel of(Order order, Parcel parcel) {
    return new SentParcel(
        CarrierNames.of(parcel.carrier(), Texts.in(order.language())),
        parcel.number().spaced(),
        parcel.carrier().pageOf(parcel.number()),
        parcel.pieces().stream().map(pieces -> named(order, pieces)).toList(),
        order.lines().getFirst().language());
  }

  /** Such as {@code 2 × Taza azul (grande)}. */
  private static String named(Order order, Pieces pieces) {
    OrderTerms.Line line = order.lines().get(pieces.line());
    String name = pieces.quantity() + " × " + line.title();
    return line.variantName().isEmpty() ? name : name + " (" + line.variantName() + ")";
  }
}
