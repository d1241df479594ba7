package io.puente.dashboard;

import io.puente.orders.parcel.CarrierNames;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.MilestoneTexts;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcel.Progress;

/**
 * A parcel in a list.
 *
 * @param number as people read it; the carrier's name if the parcel has none
 * @param tone {@code good} after delivery, {@code warn} if somebody must act, {@code bad} if the
 *     parcel will not be delivered, else {@code calm}
 */
public record ParcelItem(
    String number,
    String order,
    String orderPath,
    String country,
    String carrier,
    String now,
    String since,
    String tone,
    String icon) {

  static ParcelItem of(Parcel parcel, DashboardVisit visit) {
    MilestoneTexts texts = MilestoneTexts.in(visit.locale());
    return switch (parcel.progress()) {
      case Progress.AwaitingFirstEvent ignored ->
          of(
              parcel,
              visit,
              texts.awaitingFirstEvent(),
              visit.moment(parcel.shippedAt()),
              "calm",
              "clock");
      case Progress.Reached(var milestone, var since) ->
          of(
              parcel,
              visit,
              texts.title(milestone, parcel.route()),
              visit.moment(since),
              tone(milestone),
              icon(milestone));
    };
  }

  private static ParcelItem of(
      Parcel parcel, DashboardVisit visit, String now, String since, String tone, String icon) {
    return new ParcelItem(
        parcel.number().isNone()
            ? CarrierNames.of(parcel.carrier(), visit.texts())
            : parcel.number().spaced(),
        parcel.orderNumber(),
        OrderItem.pathOf(parcel.orderNumber()),
        visit.country(parcel.route().destination()),
        CarrierNames.of(parcel.carrier(), visit.texts()),
        now,
        since,
        tone,
        icon);
  }

  private static String icon(Milestone milestone) {
    return switch (milestone) {
      case AT_PICKUP_POINT -> "map-pin";
      case EXPORT_CUSTOMS_PRESENTED, IMPORT_CUSTOMS_PRESENTED -> "building-warehouse";
      default ->
          switch (tone(milestone)) {
            case "good" -> "circle-check";
            case "warn" -> "alert-triangle";
            case "bad" -> "arrow-back-up";
            default -> "truck-delivery";
          };
    };
  }

  private static String tone(Milestone milestone) {
    return switch (milestone) {
      case DELIVERED -> "good";
      case EXPORT_CUSTOMS_HELD,
          IMPORT_CUSTOMS_HELD,
          INFORMATION_REQUIRED,
          DUTIES_DUE,
          ATTEMPTED,
          AT_PICKUP_POINT ->
          "warn";
      case REFUSED, SEIZED, RETURNING, RETURNED, LOST -> "bad";
      case ACCEPTED,
          EXPORT_CUSTOMS_PRESENTED,
          EXPORT_CUSTOMS_RELEASED,
          LEFT_ORIGIN,
          IN_TRANSIT,
          ARRIVED,
          IMPORT_CUSTOMS_PRESENTED,
          IMPORT_CUSTOMS_RELEASED,
          OUT_FOR_DELIVERY ->
          "calm";
    };
  }
}
