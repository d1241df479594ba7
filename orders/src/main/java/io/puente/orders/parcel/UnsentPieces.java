package io.puente.orders.parcel;

import io.puente.orders.Order;
import io.puente.orders.OrderTerms;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcel.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The pieces of an order that no parcel holds yet. */
public record UnsentPieces(List<Pieces> left) {

  public UnsentPieces {
    left = List.copyOf(left);
  }

  /** What these parcels, none of which was withdrawn, leave of an order. */
  public static UnsentPieces of(Order order, List<Parcel> parcels) {
    List<OrderTerms.Line> lines = order.lines();
    return new UnsentPieces(
        IntStream.range(0, lines.size())
            .mapToObj(line -> new Pieces(line, lines.get(line).quantity() - sent(line, parcels)))
            .filter(pieces -> pieces.quantity() > 0)
            .toList());
  }

  private static int sent(int line, List<Parcel> parcels) {
    return parcels.stream()
        .flatMap(parcel -> parcel.pieces().stream())
        .filter(pieces -> pieces.line() == line)
        .mapToInt(Pieces::quantity)
        .sum();
  }

  public int of(int line) {
    return left.stream().filter(pieces -> pieces.line() == line).mapToInt(Pieces::quantity).sum();
  }

  /** How many pieces there are in all. */
  public int count() {
    return left.stream().mapToInt(Pieces::quantity).sum();
  }

  /** What remains after a parcel with these pieces. */
  UnsentPieces without(List<Pieces> sent) {
    List<Pieces> remaining = new ArrayList<>();
    for (Pieces pieces : left) {
      int others =
          sent.stream()
              .filter(each -> each.line() == pieces.line())
              .mapToInt(Pieces::quantity)
              .sum();
      if (pieces.quantity() > others) {
        remaining.add(new Pieces(pieces.line(), pieces.quantity() - others));
      }
    }
    return new UnsentPieces(remaining);
  }
}
