package io.puente.shipping.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.shipping.milestone.Journey;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.sandbox.Itinerary.Stop;
import io.puente.shipping.trackingnumber.S10;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ItineraryTest {
  private static final Instant COLLECTED = Instant.parse("2026-11-23T16:30:00Z");
  private static final Route CUSCO_TO_LOS_ANGELES = new Route("PE", "US");

  @Test
  void deliversAScarfFromCuscoAfterExportAndImportCustoms() {
    assertThat(milestones(1_000))
        .containsSequence(Milestone.EXPORT_CUSTOMS_PRESENTED, Milestone.EXPORT_CUSTOMS_RELEASED)
        .containsSequence(
            Milestone.LEFT_ORIGIN, Milestone.ARRIVED, Milestone.IMPORT_CUSTOMS_PRESENTED)
        .startsWith(Milestone.ACCEPTED)
        .endsWith(Milestone.OUT_FOR_DELIVERY, Milestone.DELIVERED);
  }

  @Test
  void givesTheSameJourneyForTheSameNumber() {
    assertThat(journey(4_711)).isEqualTo(journey(4_711)).isNotEqualTo(journey(4_712));
  }

  @Test
  void failsOneDeliveryAttemptInEightAndHoldsOneParcelInFive() {
    List<List<Milestone>> all =
        IntStream.range(0, 400).mapToObj(ItineraryTest::milestones).toList();

    assertThat(all).allSatisfy(one -> assertThat(one).endsWith(Milestone.DELIVERED));
    assertThat(all).filteredOn(one -> one.contains(Milestone.ATTEMPTED)).hasSize(50);
    assertThat(all)
        .filteredOn(one -> one.stream().anyMatch(Milestone::isHeldAtImport))
        .hasSize(80)
        .anySatisfy(one -> assertThat(one).contains(Milestone.DUTIES_DUE))
        .anySatisfy(one -> assertThat(one).contains(Milestone.INFORMATION_REQUIRED))
        .allSatisfy(one -> assertThat(one).contains(Milestone.IMPORT_CUSTOMS_RELEASED));
  }

  @Test
  void takesARealisticNumberOfDays() {
    assertThat(IntStream.range(0, 400))
        .allSatisfy(
            serial -> {
              List<Stop> stops = stops(serial);
              assertThat(Duration.between(COLLECTED, stops.getLast().at()))
                  .isBetween(Duration.ofDays(2), Duration.ofDays(16));
              assertThat(stops).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            });
  }

  @Test
  void reportsTheLocalTimeOfTheOffice() {
    ParcelEvent first = stops(1_000).getFirst().event();

    assertThat(first.localTime()).isEqualTo("2026-11-23T11:30:00");
    assertThat(first.instant()).contains(COLLECTED);
  }

  @Test
  void omitsTheOffsetIfTheTimeZoneIsUnknown() {
    List<Stop> toSamoa = Itinerary.of(S10.of("CP", 1, "PE"), new Route("PE", "WS"), COLLECTED);

    assertThat(toSamoa.getLast().event().instant()).isEmpty();
    assertThat(Journey.of(toSamoa.stream().map(Stop::event).toList()).currentMilestone())
        .contains(Milestone.DELIVERED);
  }

  @Test
  void passesNoCustomsWithinOneCountry() {
    List<Stop> toLima = Itinerary.of(S10.of("CP", 1, "PE"), new Route("PE", "PE"), COLLECTED);

    assertThat(toLima)
        .extracting(stop -> stop.event().code())
        .containsExactly("EMA", "EMG", "EDG", "EMI");
  }

  private static List<Stop> stops(int serial) {
    return Itinerary.of(S10.of("CP", serial, "PE"), CUSCO_TO_LOS_ANGELES, COLLECTED);
  }

  private static List<ParcelEvent> journey(int serial) {
    return stops(serial).stream().map(Stop::event).toList();
  }

  private static List<Milestone> milestones(int serial) {
    return Journey.of(journey(serial)).steps().stream().map(Journey.Step::milestone).toList();
  }
}
