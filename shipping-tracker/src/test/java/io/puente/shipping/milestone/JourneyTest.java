package io.puente.shipping.milestone;

import static io.puente.shipping.milestone.Milestone.*;
import static io.puente.shipping.milestone.Told.because;
import static io.puente.shipping.milestone.Told.inLosAngeles;
import static io.puente.shipping.milestone.Told.inMexico;
import static io.puente.shipping.milestone.Told.toldAgain;
import static io.puente.shipping.milestone.Told.undoing;
import static io.puente.shipping.milestone.Told.withoutOffset;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JourneyTest {
  private static final ParcelEvent POSTED = inMexico("EMA", "02T10:30");
  private static final ParcelEvent LEFT_MEXICO = inMexico("EMC", "04T22:00");
  private static final ParcelEvent REACHED_LOS_ANGELES = inLosAngeles("EMD", "06T05:00");
  private static final ParcelEvent SHOWN_TO_CUSTOMS = inLosAngeles("EDB", "06T09:00");
  private static final ParcelEvent HELD = inLosAngeles("EME", "06T15:00");
  private static final ParcelEvent RELEASED = inLosAngeles("EDC", "08T11:00");
  private static final ParcelEvent LEFT_EXCHANGE_OFFICE = inLosAngeles("EMF", "08T18:00");
  private static final ParcelEvent OUT_WITH_THE_CARRIER = inLosAngeles("EDG", "10T08:00");
  private static final ParcelEvent HANDED_OVER = inLosAngeles("EMI", "10T13:00");

  @Test
  void followsACupFromPueblaToLosAngeles() {
    var journey =
        journey(
            POSTED,
            inMexico("EXA", "03T08:00"),
            inMexico("EXC", "03T20:00"),
            LEFT_MEXICO,
            REACHED_LOS_ANGELES,
            SHOWN_TO_CUSTOMS,
            RELEASED,
            LEFT_EXCHANGE_OFFICE,
            OUT_WITH_THE_CARRIER,
            HANDED_OVER);

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
  void isNowhereBeforeThePostHasSpoken() {
    assertThat(journey().now()).isEmpty();
    assertThat(journey().latest()).isEmpty();
  }

  @Test
  void doesNotComeBackFromTheDoorForAScanThatWasToldLate() {
    assertThat(journey(HANDED_OVER, LEFT_MEXICO).now()).contains(DELIVERED);
    assertThat(journey(OUT_WITH_THE_CARRIER, SHOWN_TO_CUSTOMS).now()).contains(OUT_FOR_DELIVERY);
  }

  @Test
  void doesNotComeBackFromTheDoorForAScanAfterDelivery() {
    assertThat(journey(HANDED_OVER, inLosAngeles("EDD", "10T23:00")).now()).contains(DELIVERED);
  }

  @Test
  void doesNotFlyHomeBecauseAClockAbroadIsWrong() {
    var leftWithAFastClock = inMexico("EMC", "29T22:00");

    assertThat(journey(leftWithAFastClock, REACHED_LOS_ANGELES).now()).contains(ARRIVED);
  }

  @Test
  void ordersByTheMomentAndNotByTheClockOnTheWall() {
    var sortedInMiami = toldAt("EDE", "09T09:00", -5);
    var outInLosAngeles = toldAt("EDG", "09T06:30", -8);

    assertThat(journey(sortedInMiami, outInLosAngeles).now()).contains(OUT_FOR_DELIVERY);
  }

  @Test
  void ordersOnePostsEventsByItsWallClockWhileAnOffsetIsMissing() {
    var releasedSomewhere = withoutOffset(RELEASED);

    assertThat(releasedSomewhere.instant()).isEmpty();
    assertThat(journey(HELD, releasedSomewhere).now()).contains(IMPORT_CUSTOMS_RELEASED);
    assertThat(journey(releasedSomewhere, LEFT_EXCHANGE_OFFICE).now()).contains(IN_TRANSIT);
  }

  @Test
  void countsAnEventThatWasToldTwiceOnce() {
    var journey = journey(POSTED, toldAgain(POSTED, "another-id"), POSTED);

    assertThat(journey.events()).containsExactly(POSTED);
    assertThat(milestones(journey)).containsExactly(ACCEPTED);
  }

  @Test
  void keepsTheTellingThatKnowsItsOffset() {
    var laterButBetter = toldAgain(POSTED, "another-id");

    assertThat(journey(withoutOffset(POSTED), laterButBetter).events())
        .containsExactly(laterButBetter);
  }

  @Test
  void takesBackADeliveryThatNeverHappened() {
    var journey = journey(OUT_WITH_THE_CARRIER, HANDED_OVER, undoing(HANDED_OVER));

    assertThat(journey.now()).contains(OUT_FOR_DELIVERY);
    assertThat(journey.events()).containsExactly(OUT_WITH_THE_CARRIER);
  }

  @Test
  void takesBackEveryTellingOfAnEventAndAVoidThatCameFirst() {
    var toldTwice = toldAgain(HANDED_OVER, "another-id");

    assertThat(journey(undoing(HANDED_OVER), toldTwice, HANDED_OVER, POSTED).now())
        .contains(ACCEPTED);
  }

  @Test
  void doesNotTakeAForecastForADelivery() {
    var journey = journey(POSTED, inLosAngeles("DLV", "12T12:00"));

    assertThat(journey.now()).contains(ACCEPTED);
    assertThat(journey.events()).hasSize(2);
  }

  @Test
  void keepsACodeItDoesNotKnowWithoutMoving() {
    var journey = journey(POSTED, inLosAngeles("EQQ", "12T12:00"));

    assertThat(journey.now()).contains(ACCEPTED);
    assertThat(journey.events()).extracting(ParcelEvent::code).containsExactly("EMA", "EQQ");
  }

  @Test
  void takesLeavingTheExchangeOfficeForTheReleaseThatCustomsNeverReported() {
    var journey = journey(SHOWN_TO_CUSTOMS, HELD, LEFT_EXCHANGE_OFFICE);

    assertThat(milestones(journey))
        .containsExactly(
            IMPORT_CUSTOMS_PRESENTED, IMPORT_CUSTOMS_HELD, IMPORT_CUSTOMS_RELEASED, IN_TRANSIT);
    assertThat(journey.steps().get(2).by()).isEqualTo(LEFT_EXCHANGE_OFFICE);
  }

  @Test
  void staysHeldWhenTheExchangeOfficeHoldsItToo() {
    assertThat(journey(HELD, inLosAngeles("EDA", "07T10:00")).now()).contains(IMPORT_CUSTOMS_HELD);
  }

  @Test
  void saysWhatCustomsWaitsFor() {
    assertThat(journey(because("invoice-missing", HELD)).now()).contains(INFORMATION_REQUIRED);
    assertThat(journey(because("duties-due", HELD)).now()).contains(DUTIES_DUE);
    assertThat(journey(because("inspection", HELD)).now()).contains(IMPORT_CUSTOMS_HELD);
    assertThat(journey(because("the post's own words", HELD)).now()).contains(IMPORT_CUSTOMS_HELD);
  }

  @Test
  void saysHowAnImportEnded() {
    var ended = inLosAngeles("EDX", "09T10:00");

    assertThat(journey(HELD, ended).now()).contains(REFUSED);
    assertThat(journey(HELD, because("seized", ended)).now()).contains(SEIZED);
    assertThat(journey(HELD, because("returned", ended)).now()).contains(RETURNING);
  }

  @Test
  void doesNotCallItDeliveredWhenItsSenderGetsItBack() {
    var sentBack = because("returned", inLosAngeles("EDX", "09T10:00"));
    var journey = journey(REACHED_LOS_ANGELES, sentBack, inMexico("EMI", "20T10:00"));

    assertThat(milestones(journey)).containsExactly(ARRIVED, RETURNING, RETURNED);
  }

  @Test
  void canBeFoundAgainAfterItWasGivenUp() {
    var givenUp = inLosAngeles("LOS", "20T10:00");

    assertThat(journey(REACHED_LOS_ANGELES, givenUp).now()).contains(LOST);
    assertThat(journey(givenUp, inLosAngeles("EDG", "25T10:00")).now()).contains(OUT_FOR_DELIVERY);
  }

  private static ParcelEvent toldAt(String code, String at, int hours) {
    var event = inLosAngeles(code, at);
    return new ParcelEvent(
        event.id(),
        code,
        event.wallTime(),
        ZoneOffset.ofHours(hours),
        event.place(),
        null,
        event.receivedAt(),
        null);
  }

  private static Journey journey(ParcelEvent... told) {
    return Journey.of(List.of(told));
  }

  private static List<Milestone> milestones(Journey journey) {
    return journey.steps().stream().map(Journey.Step::milestone).toList();
  }
}
