package io.puente.shipping.milestone;

import static io.puente.shipping.milestone.ReportedEvents.inLosAngeles;
import static io.puente.shipping.milestone.ReportedEvents.inMexico;
import static io.puente.shipping.milestone.ReportedEvents.reportedAgain;
import static io.puente.shipping.milestone.ReportedEvents.withoutOffset;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.IntegerArbitrary;

final class JourneyProperties {

  @Property
  void theOrderOfReceiptDoesNotMatter(
      @ForAll("journeys") List<ParcelEvent> reported, @ForAll Random random) {
    var shuffled = new ArrayList<>(reported);
    Collections.shuffle(shuffled, random);

    assertThat(Journey.of(shuffled)).isEqualTo(Journey.of(reported));
  }

  @Property
  void duplicatesAddNothing(@ForAll("journeys") List<ParcelEvent> reported) {
    var twice = new ArrayList<>(reported);
    reported.stream().map(event -> reportedAgain(event, event.id() + "-again")).forEach(twice::add);

    assertThat(milestones(Journey.of(twice))).isEqualTo(milestones(Journey.of(reported)));
  }

  @Property
  void noStepRepeatsThePreviousMilestone(@ForAll("journeys") List<ParcelEvent> reported) {
    List<Milestone> milestones = milestones(Journey.of(reported));
    for (int step = 1; step < milestones.size(); step++) {
      assertThat(milestones.get(step)).isNotEqualTo(milestones.get(step - 1));
    }
  }

  @Property
  void noEventOfTheOriginChangesTheMilestoneAfterArrival(
      @ForAll("journeys") List<ParcelEvent> reported, @ForAll("originEvents") ParcelEvent late) {
    var arrived = new ArrayList<>(reported);
    arrived.removeIf(event -> event.code().equals("EXX"));
    // At a time that no other event has, so that none of them voids it.
    arrived.add(inLosAngeles("EMD", "01T00:30"));
    Optional<Milestone> before = Journey.of(arrived).currentMilestone();
    arrived.add(late);

    assertThat(Journey.of(arrived).currentMilestone()).isEqualTo(before);
  }

  @Provide
  Arbitrary<List<ParcelEvent>> journeys() {
    Arbitrary<ParcelEvent> plain = events(Arbitraries.of(PostalEvents.codes()));
    Arbitrary<ParcelEvent> events =
        Combinators.combine(plain, Arbitraries.integers().between(0, 9))
            .as((event, choice) -> choice == 0 ? withoutOffset(event) : event);
    return Combinators.combine(events.list().ofMaxSize(25), Arbitraries.integers().between(0, 3))
        .as(JourneyProperties::withSomeVoided);
  }

  @Provide
  Arbitrary<ParcelEvent> originEvents() {
    return events(Arbitraries.of("EMA", "EMB", "EXA", "EXB", "EXC", "EXD", "EMC", "EMJ", "EMK"));
  }

  private static Arbitrary<ParcelEvent> events(Arbitrary<String> codes) {
    IntegerArbitrary days = Arbitraries.integers().between(1, 28);
    IntegerArbitrary hours = Arbitraries.integers().between(0, 23);
    return Combinators.combine(codes, days, hours, Arbitraries.of(true, false))
        .as(
            (code, day, hour, atDestination) -> {
              String at = "%02dT%02d:00".formatted(day, hour);
              return atDestination ? inLosAngeles(code, at) : inMexico(code, at);
            });
  }

  private static List<ParcelEvent> withSomeVoided(List<ParcelEvent> events, int voided) {
    var reported = new ArrayList<>(events);
    events.stream().limit(voided).map(ReportedEvents::voiding).forEach(reported::add);
    return reported;
  }

  private static List<Milestone> milestones(Journey journey) {
    return journey.steps().stream().map(Journey.Step::milestone).toList();
  }
}
