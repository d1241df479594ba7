package io.puente.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that ships an order or a part of it.
 *
 * @param seen the parcels that the form is shown with
 * @param paid the service that the buyer paid for; empty if none was
 * @param collected whether the buyer collects the goods, so that nothing is sent
 * @param number as it was typed
 * @param own the name of a carrier that is not in the list
 * @param doubted what the owner confirms if the number looks wrong; empty if it does not
 * @param label the form to print a label with a number of the shop; {@code null} if it has none
 * @param byLabel whether that one is chosen
 * @param cost what the carrier charged, as it was typed
 * @param currency of the cost
 * @param part whether only some of the pieces go into this parcel
 * @param pieces that are left; none if it is one piece, which needs no choice
 */
public record ShipForm(
    String path,
    String seen,
    String paid,
    boolean collected,
    String number,
    String own,
    String doubted,
    List<CarrierGroup> carriers,
    @Nullable LabelForm label,
    boolean byLabel,
    String cost,
    String currency,
    boolean part,
    List<PieceRow> pieces) {

  /** Carriers under a heading. */
  public record CarrierGroup(String title, List<Choice> carriers) {}

  /** An option of a list. */
  public record Choice(String value, String name, boolean chosen) {}

  /**
   * A parcel with a number of the shop.
   *
   * @param grams the weight with packaging; empty if the weight of an item is unknown
   */
  public record LabelForm(List<LabelChoice> choices, String grams, int packaging) {}

  /**
   * A service with numbers.
   *
   * @param hint what it carries, and how many numbers are left if they run out
   */
  public record LabelChoice(
      String value, String name, String hint, boolean warning, boolean chosen) {}

  /**
   * Pieces of a line of the order.
   *
   * @param field the name of the field with their quantity
   * @param picture the path of a picture; empty for none
   */
  public record PieceRow(
      String field, String picture, String name, String language, int left, String quantity) {}
}
