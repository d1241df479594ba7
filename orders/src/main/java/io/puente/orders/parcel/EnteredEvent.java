package io.puente.orders.parcel;

import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person of the shop can report about a parcel, by the codes that carriers use. */
public enum EnteredEvent {
  HANDED_OVER("EMA", Milestone.ACCEPTED),
  LEFT_COUNTRY("EMC", Milestone.LEFT_ORIGIN),
  ARRIVED("EMD", Milestone.ARRIVED),
  IN_CUSTOMS("EDB", Milestone.IMPORT_CUSTOMS_PRESENTED),
  OUT_FOR_DELIVERY("EDG", Milestone.OUT_FOR_DELIVERY),
  DELIVERED("EMI", Milestone.DELIVERED);

  private final String code;
  private final Milestone milestone;

  EnteredEvent(String code, Milestone milestone) {
    this.code = code;
    this.milestone = milestone;
  }

  /** The code of UPU EMSEVT. */
  String code() {
    return code;
  }

  /** In forms and keys of texts, {@code handed-over}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<EnteredEvent> withKey(String key) {
    return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  public static Optional<EnteredEvent> withCode(String code) {
    return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  /** Where it happens. */
  String country(Route route) {
    return compareTo(LEFT_COUNTRY) <= 0 ? route.origin() : route.destination();
  }

  /**
   * The events that can come next, the nearest first. The sandbox post reports all by itself, and
   * what the shop hands over itself is only delivered.
   *
   * @param reached the current milestone; empty for none
   */
  public static List<EnteredEvent> after(
      Carrier carrier, Route route, Optional<Milestone> reached) {
    if (carrier.equals(Carriers.SANDBOX) || reached.map(Milestone::isEndOfJourney).orElse(false)) {
      return List.of();
    }
    return Stream.of(values())
        .filter(event -> event.appliesTo(carrier, route))
        .filter(event -> reached.map(now -> now.compareTo(event.milestone) < 0).orElse(true))
        .toList();
  }

  boolean appliesTo(Carrier carrier, Route route) {
    boolean abroad = !route.origin().equals(route.destination());
    return switch (this) {
      case HANDED_OVER, OUT_FOR_DELIVERY -> carrier.channel() != Carrier.Channel.HANDOVER;
      case LEFT_COUNTRY, ARRIVED, IN_CUSTOMS ->
          abroad && carrier.channel() != Carrier.Channel.HANDOVER;
      case DELIVERED -> true;
    };
  }
}
