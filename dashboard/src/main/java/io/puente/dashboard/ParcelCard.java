package io.puente.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel on the page of its order.
 *
 * @param path of the forms that change it
 * @param title which one of several; empty if it is the only one
 * @param number as people read it; empty for none
 * @param page the address of the carrier's public page; empty for none
 * @param label the path of the label that Puente prints; empty if the carrier prints its own
 * @param customs the path of the customs form; empty if it needs none from Puente
 * @param nextEvents what the owner can report, the nearest first
 * @param entered what was reported last by hand, which can be taken back; {@code null} for none
 * @param correction the form of a wrong number; {@code null} if it cannot be corrected
 * @param canBeWithdrawn whether the carrier has not reported the parcel yet
 * @param correcting whether a correction was refused, so that its form is open
 */
public record ParcelCard(
    String path,
    String title,
    String number,
    String carrier,
    String page,
    boolean pageTakesNumber,
    List<GoodsName> pieces,
    ParcelItem now,
    String label,
    String customs,
    List<EventChoice> nextEvents,
    @Nullable Entered entered,
    @Nullable Correction correction,
    boolean canBeWithdrawn,
    boolean correcting,
    Cost cost) {

  /** An event that the owner can report with one tap. */
  public record EventChoice(String key, String name) {}

  /** An event that a person of the shop reported. */
  public record Entered(String id, String what, String who) {}

  /**
   * The form of a wrong number.
   *
   * @param seen the number and the carrier that it is shown with
   */
  public record Correction(
      String seen, String number, String own, List<ShipForm.Choice> carriers, String doubted) {}

  /**
   * What the carrier charged.
   *
   * @param shown with its currency; empty if it is not known
   * @param seen the amount that the form is shown with
   * @param open whether an amount was refused, so that the form is open
   */
  public record Cost(String shown, String seen, String typed, String currency, boolean open) {}
}
