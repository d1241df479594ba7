package io.puente.shipping.milestone;

import static io.puente.shipping.milestone.Told.inLosAngeles;
import static io.puente.shipping.milestone.Told.inMexico;
import static io.puente.shipping.milestone.Told.toldAgain;
import static io.puente.shipping.milestone.Told.withoutOffset;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class JourneyProperties {

  @Property
  void theOrderOfArrivalPlaysNoPart(
      @ForAll("stories") List<ParcelEvent> story, @ForAll Random chance) {
    var shuffled = new ArrayList<>(story);
    Collections.shuffle(shuffled, chance);

    assertThat(Journey.of(shuffled)).isEqualTo(Journey.of(story));
  }

  @Property
  void tellingEverythingTwiceAddsNothing(@ForAll("stories") List<ParcelEvent> story) {
    var twice = new ArrayList<>(story);
    story.stream().map(event -> toldAgain(event, event.id() + "-again")).forEach(twice::add);

    assertThat(milestones(Journey.of(twice))).isEqualTo(milestones(Journey.of(story)));
  }

  @Property
  void noStepRepeatsTheOneBefore(@ForAll("stories") List<ParcelEvent> story) {
    var milestones = milestones(Journey.of(story));
    for (var step = 1; step < milestones.size(); step++) {
      assertThat(milestones.get(step)).isNotEqualTo(milestones.get(step - 1));
    }
  }

  @Property
  void nothingFromTheOriginMovesAParcelThatHasArrived(
      @ForAll("stories") List<ParcelEvent> story, @ForAll("originEvents") ParcelEvent late) {
    var arrived = new ArrayList<>(story);
    arrived.removeIf(event -> event.code().equals("EXX"));
    arrived.add(inLosAngeles("EMD", "01T00:00"));
    var before = Journey.of(arrived).now();
    arrived.add(late);

    assertThat(Journey.of(arrived).now()).isEqualTo(before);
  }

  @Provide
  Arbitrary<List<ParcelEvent>> stories() {
    var plain = events(Arbitraries.of(PostalEvents.codes()));
    var told =
        Combinators.combine(plain, Arbitraries.integers().between(0, 9))
            .as((event, mood) -> mood == 0 ? withoutOffset(event) : event);
    return Combinators.combine(told.list().ofMaxSize(25), Arbitraries.integers().between(0, 3))
        .as(JourneyProperties::withSomeUndone);
  }

  @Provide
  Arbitrary<ParcelEvent> originEvents() {
    return events(Arbitraries.of("EMA", "EMB", "EXA", "EXB", "EXC", "EXD", "EMC", "EMJ", "EMK"));
  }

  private static Arbitrary<ParcelEvent> events(Arbitrary<String> codes) {
    var days = Arbitraries.integers().between(1, 28);
    var hours = Arbitraries.integers().between(0, 23);
    return Combinators.combine(codes, days, hours, Arbitraries.of(true, false))
        .as(
            (code, day, hour, abroad) -> {
              var at = "%02dT%02d:00".formatted(day, hour);
              return abroad ? inLosAngeles(code, at) : inMexico(code, at);
            });
  }

  private static List<ParcelEvent> withSomeUndone(List<ParcelEvent> events, int undone) {
    var story = new ArrayList<>(events);
    events.stream().limit(undone).map(Told::undoing).forEach(story::add);
    return story;
  }

  private static List<Milestone> milestones(Journey journey) {
    return journey.steps().stream().map(Journey.Step::milestone).toList();
  }
}
