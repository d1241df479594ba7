package io.puente.shipping.milestone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the whole set of a parcel's events amounts to. The order in which they reached us plays no
 * part: the same events give the same journey.
 *
 * @param events those that stand, by their clocks, for reading
 * @param steps the milestones reached, first to last; each differs from the one before
 */
public record Journey(List<ParcelEvent> events, List<Step> steps) {

  /** A milestone and the event that brought the parcel there, or that shows it must have been. */
  public record Step(Milestone milestone, ParcelEvent by) {}

  public Journey {
    events = List.copyOf(events);
    steps = List.copyOf(steps);
  }

  /** The journey that these events tell, in whatever order and however often each was told. */
  public static Journey of(Collection<ParcelEvent> told) {
    var standing = StandingEvents.among(told);
    var steps = new Steps();
    TravelOrder.of(standing).forEach(steps::take);
    return new Journey(standing.stream().sorted(TravelOrder.BY_CLOCK).toList(), steps.reached);
  }

  /** Where the parcel is now; empty until the post has said so. */
  public Optional<Milestone> now() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast().milestone());
  }

  /** The event that brought the parcel to where it is now. */
  public Optional<ParcelEvent> latest() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast().by());
  }

  /** Grows the steps event by event. */
  private static final class Steps {
    private final List<Step> reached = new ArrayList<>();
    private boolean insideCustoms;

    void take(TravelOrder.Understood understood) {
      if (understood.meaning().pastCustoms() && insideCustoms) {
        reach(Milestone.IMPORT_CUSTOMS_RELEASED, understood.event());
      }
      milestone(understood).ifPresent(milestone -> reach(milestone, understood.event()));
    }

    private Optional<Milestone> milestone(TravelOrder.Understood understood) {
      var event = understood.event();
      var byReason =
          Optional.ofNullable(event.reason())
              .flatMap(reason -> EventReasons.milestone(event.code(), reason));
      return byReason.or(understood.meaning()::milestone);
    }

    private void reach(Milestone meant, ParcelEvent by) {
      var now = reached.isEmpty() ? null : reached.getLast().milestone();
      var next = now == null ? meant : after(now, meant);
      if (next != now) {
        reached.add(new Step(next, by));
        insideCustoms =
            next.isInsideImportCustoms()
                || (insideCustoms && next != Milestone.IMPORT_CUSTOMS_RELEASED);
      }
    }

    /** Final stays final, and who turned back arrives at home. */
    private static Milestone after(Milestone now, Milestone meant) {
      if (now.isFinal()) {
        return now;
      }
      if (now.turnedBack()) {
        return meant == Milestone.DELIVERED ? Milestone.RETURNED : now;
      }
      return meant;
    }
  }
}
