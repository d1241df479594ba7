package io.puente.orders.parcel;

import io.puente.shipping.milestone.Journey;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.Route;
import java.util.List;
import java.util.stream.Stream;

/** The stages of a parcel's journey that a buyer sees, the customs of both countries included. */
enum TrackingStage {
  ACCEPTED,
  EXPORT_CUSTOMS,
  IN_TRANSIT,
  IMPORT_CUSTOMS,
  DELIVERY,
  DELIVERED;

  /** The status of a stage; its name is also the end of a message key. */
  enum Status {
    DONE,
    NOW,
    /** The parcel is at this stage and waits for somebody to act. */
    HELD,
    TO_COME
  }

  /** A stage and its status. */
  record StageStatus(TrackingStage stage, Status status) {}

  /** All stages of a route; without customs for a parcel that stays in its country. */
  static List<StageStatus> line(Route route, Journey journey) {
    boolean abroad = !route.origin().equals(route.destination());
    TrackingStage reached = reached(journey);
    boolean held = journey.currentMilestone().map(Milestone::needsAction).orElse(false);
    return Stream.of(values())
        .filter(stage -> abroad || !stage.isAbroad())
        .map(stage -> new StageStatus(stage, stage.status(reached, held, journey)))
        .toList();
  }

  private boolean isAbroad() {
    return switch (this) {
      case EXPORT_CUSTOMS, IN_TRANSIT, IMPORT_CUSTOMS -> true;
      case ACCEPTED, DELIVERY, DELIVERED -> false;
    };
  }

  private Status status(TrackingStage reached, boolean held, Journey journey) {
    if (journey.steps().isEmpty() || compareTo(reached) > 0) {
      return Status.TO_COME;
    }
    if (compareTo(reached) < 0 || this == DELIVERED) {
      return Status.DONE;
    }
    return held ? Status.HELD : Status.NOW;
  }

  /** The last stage reached. A later event never moves a parcel back. */
  private static TrackingStage reached(Journey journey) {
    TrackingStage farthest = ACCEPTED;
    for (Journey.Step step : journey.steps()) {
      TrackingStage stage = of(step.milestone(), farthest);
      farthest = stage.compareTo(farthest) > 0 ? stage : farthest;
    }
    return farthest;
  }

  /** After import customs, "in transit" means in transit to the buyer. */
  private static TrackingStage of(Milestone milestone, TrackingStage before) {
    return switch (milestone) {
      case ACCEPTED -> ACCEPTED;
      case EXPORT_CUSTOMS_PRESENTED, EXPORT_CUSTOMS_HELD, EXPORT_CUSTOMS_RELEASED -> EXPORT_CUSTOMS;
      case LEFT_ORIGIN, ARRIVED -> IN_TRANSIT;
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
