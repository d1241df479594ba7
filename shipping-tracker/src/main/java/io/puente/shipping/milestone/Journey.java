package io.puente.shipping.milestone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The journey of a parcel, derived from all of its events. The order in which the events were
 * received does not matter: the same events give the same journey.
 *
 * @param events without duplicates and voided events, ordered by time for display
 * @param steps the milestones reached, first to last; each differs from the one before
 */
public record Journey(List<ParcelEvent> events, List<Step> steps) {

  /** A milestone and the event that proves it. */
  public record Step(Milestone milestone, ParcelEvent event) {}

  public Journey {
    events = List.copyOf(events);
    steps = List.copyOf(steps);
  }

  /** The journey that follows from these events, in any order and with any duplicates. */
  public static Journey of(Collection<ParcelEvent> reported) {
    List<ParcelEvent> effective = EffectiveEvents.of(reported);
    var steps = new Steps();
    EventOrder.of(effective).forEach(steps::add);
    return new Journey(effective.stream().sorted(EventOrder.BY_TIME).toList(), steps.reached);
  }

  /** The last step; empty until the carrier has reported a milestone. */
  public Optional<Step> current() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
  }

  public Optional<Milestone> currentMilestone() {
    return current().map(Step::milestone);
  }

  /** Collects the steps event by event. */
  private static final class Steps {
    private final List<Step> reached = new ArrayList<>();
    private boolean insideCustoms;

    void add(EventOrder.KnownEvent known) {
      if (known.meaning().afterImportCustoms() && insideCustoms) {
        reach(Milestone.IMPORT_CUSTOMS_RELEASED, known.event());
      }
      milestone(known).ifPresent(milestone -> reach(milestone, known.event()));
    }

    private static Optional<Milestone> milestone(EventOrder.KnownEvent known) {
      ParcelEvent event = known.event();
      return Optional.ofNullable(event.reason())
          .flatMap(reason -> EventReasons.milestone(event.code(), reason))
          .or(known.meaning()::milestone);
    }

    private void reach(Milestone reported, ParcelEvent event) {
      Milestone current = reached.isEmpty() ? null : reached.getLast().milestone();
      Milestone next = current == null ? reported : next(current, reported);
      if (next != current) {
        reached.add(new Step(next, event));
        insideCustoms =
            next.isInsideImportCustoms()
                || (insideCustoms && next != Milestone.IMPORT_CUSTOMS_RELEASED);
      }
    }

    /** A final milestone stays. A returning parcel is delivered to its sender: it is returned. */
    private static Milestone next(Milestone current, Milestone reported) {
      if (current.isFinal()) {
        return current;
      }
      if (current.isReturning()) {
        return reported == Milestone.DELIVERED ? Milestone.RETURNED : current;
      }
      return reported;
    }
  }
}
