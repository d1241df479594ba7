package io.puente.storefront.parcel;

import io.puente.shipping.milestone.Journey;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.Route;
import java.util.List;
import java.util.stream.Stream;

/** The stations of a parcel's way as a buyer sees them on a line, both customs among them. */
enum Stage {
  POSTED,
  EXPORT_CUSTOMS,
  BETWEEN,
  IMPORT_CUSTOMS,
  DELIVERY,
  DELIVERED;

  /** Where a station stands to the parcel; the word is also the end of a message key. */
  enum Standing {
    DONE,
    NOW,
    /** It is there and waits for somebody to do something. */
    HELD,
    TO_COME
  }

  /** A station and where it stands. */
  record Station(Stage stage, Standing standing) {}

  /** A parcel that stays in its country meets no customs. */
  static List<Station> line(Route route, Journey journey) {
    boolean abroad = !route.origin().equals(route.destination());
    Stage reached = reached(journey);
    boolean held = journey.currentMilestone().map(Milestone::needsAction).orElse(false);
    return Stream.of(values())
        .filter(stage -> abroad || !stage.isAbroad())
        .map(stage -> new Station(stage, stage.standing(reached, held, journey)))
        .toList();
  }

  private boolean isAbroad() {
    return switch (this) {
      case EXPORT_CUSTOMS, BETWEEN, IMPORT_CUSTOMS -> true;
      case POSTED, DELIVERY, DELIVERED -> false;
    };
  }

  private Standing standing(Stage reached, boolean held, Journey journey) {
    if (journey.steps().isEmpty() || compareTo(reached) > 0) {
      return Standing.TO_COME;
    }
    if (compareTo(reached) < 0 || this == DELIVERED) {
      return Standing.DONE;
    }
    return held ? Standing.HELD : Standing.NOW;
  }

  /** The farthest station; nothing that is said later takes a parcel back along the line. */
  private static Stage reached(Journey journey) {
    Stage farthest = POSTED;
    for (Journey.Step step : journey.steps()) {
      Stage stage = of(step.milestone(), farthest);
      farthest = stage.compareTo(farthest) > 0 ? stage : farthest;
    }
    return farthest;
  }

  /** On its way is on its way to somewhere: past customs it is to the door. */
  private static Stage of(Milestone milestone, Stage before) {
    return switch (milestone) {
      case ACCEPTED -> POSTED;
      case EXPORT_CUSTOMS_PRESENTED, EXPORT_CUSTOMS_HELD, EXPORT_CUSTOMS_RELEASED -> EXPORT_CUSTOMS;
      case LEFT_ORIGIN, ARRIVED -> BETWEEN;
      case IMPORT_CUSTOMS_PRESENTED,
          IMPORT_CUSTOMS_HELD,
          INFORMATION_REQUIRED,
          DUTIES_DUE,
          IMPORT_CUSTOMS_RELEASED,
          REFUSED,
          SEIZED ->
          IMPORT_CUSTOMS;
      case OUT_FOR_DELIVERY, ATTEMPTED, AT_PICKUP_POINT -> DELIVERY;
      case DELIVERED -> DELIVERED;
      case IN_TRANSIT -> before == IMPORT_CUSTOMS ? DELIVERY : before;
      case RETURNING, RETURNED, LOST -> before;
    };
  }
}
