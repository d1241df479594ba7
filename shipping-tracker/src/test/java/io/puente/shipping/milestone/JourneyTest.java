package io.puente.shipping.milestone;

import static io.puente.shipping.milestone.Milestone.*;
import static io.puente.shipping.milestone.ReportedEvents.because;
import static io.puente.shipping.milestone.ReportedEvents.inLosAngeles;
import static io.puente.shipping.milestone.ReportedEvents.inMexico;
import static io.puente.shipping.milestone.ReportedEvents.reportedAgain;
import static io.puente.shipping.milestone.ReportedEvents.voiding;
import static io.puente.shipping.milestone.ReportedEvents.withOffset;
import static io.puente.shipping.milestone.ReportedEvents.withoutOffset;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JourneyTest {
  private static final ParcelEvent COLLECTED = inMexico("EMA", "02T10:30");
  private static final ParcelEvent LEFT_MEXICO = inMexico("EMC", "04T22:00");
  private static final ParcelEvent ARRIVED_IN_LOS_ANGELES = inLosAngeles("EMD", "06T05:00");
  private static final ParcelEvent PRESENTED_TO_CUSTOMS = inLosAngeles("EDB", "06T09:00");
  private static final ParcelEvent HELD = inLosAngeles("EME", "06T15:00");
  private static final ParcelEvent RELEASED = inLosAngeles("EDC", "08T11:00");
  private static final ParcelEvent LEFT_EXCHANGE_OFFICE = inLosAngeles("EMF", "08T18:00");
  private static final ParcelEvent OUT_FOR_DELIVERY_SCAN = inLosAngeles("EDG", "10T08:00");
  private static final ParcelEvent DELIVERY = inLosAngeles("EMI", "10T13:00");

  @Test
  void followsACupFromPueblaToLosAngeles() {
    Journey journey =
        journey(
            COLLECTED,
            inMexico("EXA", "03T08:00"),
            inMexico("EXC", "03T20:00"),
            LEFT_MEXICO,
            ARRIVED_IN_LOS_ANGELES,
            PRESENTED_TO_CUSTOMS,
            RELEASED,
            LEFT_EXCHANGE_OFFICE,
            OUT_FOR_DELIVERY_SCAN,
            DELIVERY);

    assertThat(milestones(journey))
        .containsExactly(
            ACCEPTED,
            EXPORT_CUSTOMS_PRESENTED,
            EXPORT_CUSTOMS_RELEASED,
            LEFT_ORIGIN,
            ARRIVED,
            IMPORT_CUSTOMS_PRESENTED,
            IMPORT_CUSTOMS_RELEASED,
            IN_TRANSIT,
            OUT_FOR_DELIVERY,
            DELIVERED);
  }

  @Test
  void hasNoMilestoneBeforeTheFirstEvent() {
    assertThat(journey().currentMilestone()).isEmpty();
    assertThat(journey().current()).isEmpty();
  }

  @Test
  void keepsTheMilestoneWhenAnOlderScanIsReportedLate() {
    assertThat(journey(DELIVERY, LEFT_MEXICO).currentMilestone()).contains(DELIVERED);
    assertThat(journey(OUT_FOR_DELIVERY_SCAN, PRESENTED_TO_CUSTOMS).currentMilestone())
        .contains(OUT_FOR_DELIVERY);
  }

  @Test
  void staysDeliveredWhenAScanFollowsDelivery() {
    assertThat(journey(DELIVERY, inLosAngeles("EDD", "10T23:00")).currentMilestone())
        .contains(DELIVERED);
  }

  @Test
  void doesNotReturnToTheOriginBecauseOfAWrongClock() {
    ParcelEvent leftWithAFastClock = inMexico("EMC", "29T22:00");

    assertThat(journey(leftWithAFastClock, ARRIVED_IN_LOS_ANGELES).currentMilestone())
        .contains(ARRIVED);
  }

  @Test
  void ordersByTheInstantAndNotByTheLocalTime() {
    ParcelEvent sortedInMiami = withOffset(-5, inLosAngeles("EDE", "09T09:00"));
    ParcelEvent outInLosAngeles = withOffset(-8, inLosAngeles("EDG", "09T06:30"));

    assertThat(journey(sortedInMiami, outInLosAngeles).currentMilestone())
        .contains(OUT_FOR_DELIVERY);
  }

  @Test
  void ordersTheEventsOfOneCarrierByLocalTimeIfAnOffsetIsMissing() {
    ParcelEvent releasedWithoutOffset = withoutOffset(RELEASED);

    assertThat(releasedWithoutOffset.instant()).isEmpty();
    assertThat(journey(HELD, releasedWithoutOffset).currentMilestone())
        .contains(IMPORT_CUSTOMS_RELEASED);
    assertThat(journey(releasedWithoutOffset, LEFT_EXCHANGE_OFFICE).currentMilestone())
        .contains(IN_TRANSIT);
  }

  @Test
  void countsADuplicateEventOnce() {
    Journey journey = journey(COLLECTED, reportedAgain(COLLECTED, "another-id"), COLLECTED);

    assertThat(journey.events()).containsExactly(COLLECTED);
    assertThat(milestones(journey)).containsExactly(ACCEPTED);
  }

  @Test
  void keepsTheDuplicateThatHasAnOffset() {
    ParcelEvent laterButMorePrecise = reportedAgain(COLLECTED, "another-id");

    assertThat(journey(withoutOffset(COLLECTED), laterButMorePrecise).events())
        .containsExactly(laterButMorePrecise);
  }

  @Test
  void removesADeliveryThatWasVoided() {
    Journey journey = journey(OUT_FOR_DELIVERY_SCAN, DELIVERY, voiding(DELIVERY));

    assertThat(journey.currentMilestone()).contains(OUT_FOR_DELIVERY);
    assertThat(journey.events()).containsExactly(OUT_FOR_DELIVERY_SCAN);
  }

  @Test
  void voidsEveryDuplicateOfAnEventEvenIfTheVoidCameFirst() {
    ParcelEvent duplicate = reportedAgain(DELIVERY, "another-id");

    assertThat(journey(voiding(DELIVERY), duplicate, DELIVERY, COLLECTED).currentMilestone())
        .contains(ACCEPTED);
  }

  @Test
  void doesNotCountAForecastAsADelivery() {
    Journey journey = journey(COLLECTED, inLosAngeles("DLV", "12T12:00"));

    assertThat(journey.currentMilestone()).contains(ACCEPTED);
    assertThat(journey.events()).hasSize(2);
  }

  @Test
  void keepsAnUnknownCodeWithoutANewMilestone() {
    Journey journey = journey(COLLECTED, inLosAngeles("EQQ", "12T12:00"));

    assertThat(journey.currentMilestone()).contains(ACCEPTED);
    assertThat(journey.events()).extracting(ParcelEvent::code).containsExactly("EMA", "EQQ");
  }

  @Test
  void infersTheCustomsReleaseFromTheDepartureOfTheExchangeOffice() {
    Journey journey = journey(PRESENTED_TO_CUSTOMS, HELD, LEFT_EXCHANGE_OFFICE);

    assertThat(milestones(journey))
        .containsExactly(
            IMPORT_CUSTOMS_PRESENTED, IMPORT_CUSTOMS_HELD, IMPORT_CUSTOMS_RELEASED, IN_TRANSIT);
    assertThat(journey.steps().get(2).event()).isEqualTo(LEFT_EXCHANGE_OFFICE);
  }

  @Test
  void staysHeldWhenTheExchangeOfficeHoldsTheParcelToo() {
    assertThat(journey(HELD, inLosAngeles("EDA", "07T10:00")).currentMilestone())
        .contains(IMPORT_CUSTOMS_HELD);
  }

  @Test
  void distinguishesWhatCustomsWaitsFor() {
    assertThat(journey(because("invoice-missing", HELD)).currentMilestone())
        .contains(INFORMATION_REQUIRED);
    assertThat(journey(because("duties-due", HELD)).currentMilestone()).contains(DUTIES_DUE);
    assertThat(journey(because("inspection", HELD)).currentMilestone())
        .contains(IMPORT_CUSTOMS_HELD);
    assertThat(journey(because("a text of the carrier", HELD)).currentMilestone())
        .contains(IMPORT_CUSTOMS_HELD);
  }

  @Test
  void distinguishesHowAnImportEnded() {
    ParcelEvent ended = inLosAngeles("EDX", "09T10:00");

    assertThat(journey(HELD, ended).currentMilestone()).contains(REFUSED);
    assertThat(journey(HELD, because("seized", ended)).currentMilestone()).contains(SEIZED);
    assertThat(journey(HELD, because("returned", ended)).currentMilestone()).contains(RETURNING);
  }

  @Test
  void isReturnedWhenTheSenderReceivesTheParcel() {
    ParcelEvent sentBack = because("returned", inLosAngeles("EDX", "09T10:00"));
    Journey journey = journey(ARRIVED_IN_LOS_ANGELES, sentBack, inMexico("EMI", "20T10:00"));

    assertThat(milestones(journey)).containsExactly(ARRIVED, RETURNING, RETURNED);
  }

  @Test
  void continuesAfterALostParcelIsFound() {
    ParcelEvent lost = inLosAngeles("LOS", "20T10:00");

    assertThat(journey(ARRIVED_IN_LOS_ANGELES, lost).currentMilestone()).contains(LOST);
    assertThat(journey(lost, inLosAngeles("EDG", "25T10:00")).currentMilestone())
        .contains(OUT_FOR_DELIVERY);
  }

  private static Journey journey(ParcelEvent... events) {
    return Journey.of(List.of(events));
  }

  private static List<Milestone> milestones(Journey journey) {
    return journey.steps().stream().map(Journey.Step::milestone).toList();
  }
}
