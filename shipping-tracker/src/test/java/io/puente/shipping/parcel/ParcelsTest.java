package io.puente.shipping.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.testing.RealDatabase;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.carrier.Scan;
import io.puente.shipping.milestone.Journey;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Place;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.parcel.NumberRanges.Allocation;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.parcel.ShipmentRequest.Numbering.Allotted;
import io.puente.shipping.parcel.ShipmentRequest.Numbering.Given;
import io.puente.shipping.parcel.ShipmentResult.NumberTaken;
import io.puente.shipping.parcel.ShipmentResult.OriginNotServed;
import io.puente.shipping.parcel.ShipmentResult.OutOfNumbers;
import io.puente.shipping.parcel.ShipmentResult.Shipped;
import io.puente.shipping.parcel.UpdateResult.Duplicate;
import io.puente.shipping.parcel.UpdateResult.EventsAdded;
import io.puente.shipping.parcel.UpdateResult.Moved;
import io.puente.shipping.parcel.UpdateResult.UnknownParcel;
import io.puente.shipping.trackingnumber.S10;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RealDatabase.class)
final class ParcelsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
  private static final Route PUEBLA_TO_LOS_ANGELES = new Route("MX", "US");
  private static final ZoneOffset LOS_ANGELES = ZoneOffset.ofHours(-8);

  private final Database database;
  private final Parcels parcels;

  ParcelsTest(Database database) {
    this.database = database;
    parcels = new Parcels(database, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void createsAParcelWithATrackingNumber(Tenant potter) {
    Parcel parcel = ship(potter, "PT-2026-000001");

    assertThat(parcel.number().toString()).startsWith("CP").endsWith("MX");
    assertThat(parcel.shippedAt()).isEqualTo(NOW);
    assertThat(parcel.progress()).isEqualTo(new Progress.AwaitingFirstEvent());
    assertThat(parcels.byNumber(potter, parcel.number())).contains(parcel);
    assertThat(parcels.ofOrder(potter, parcel.orderId())).containsExactly(parcel);
    assertThat(parcels.journey(potter, parcel).currentMilestone()).isEmpty();
  }

  @Test
  void listsTheNewestFirstPageByPage(Tenant potter) {
    Parcel first = ship(potter, "PT-1");
    Parcel second = ship(potter, "PT-2");
    Parcel third = ship(potter, "PT-3");

    assertThat(parcels.list(potter, Optional.empty(), 2)).containsExactly(third, second);
    assertThat(parcels.list(potter, Optional.of(second), 2)).containsExactly(first);
  }

  @Test
  void neverUsesANumberTwiceWhenShopsShipAtOnce(Tenant potter, Tenant weaver) throws Exception {
    var numbers = new ArrayList<TrackingNumber>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var shipped = new ArrayList<Future<Parcel>>();
      for (int order = 0; order < 60; order++) {
        Tenant shop = order % 2 == 0 ? potter : weaver;
        String number = "PT-" + order;
        shipped.add(threads.submit(() -> ship(shop, number)));
      }
      for (var one : shipped) {
        numbers.add(one.get().number());
      }
    }

    assertThat(numbers).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void takesANewBlockWhenTheOldBlockIsUsedUp(Tenant potter) {
    int before = ship(potter, "PT-1").number().s10().orElseThrow().serial();
    database.inTenant(
        potter, tx -> tx.update("UPDATE tracking_serial SET next_serial = last_serial + 1"));

    assertThat(ship(potter, "PT-2").number().s10().orElseThrow().serial() / 1_000)
        .isNotEqualTo(before / 1_000);
  }

  @Test
  void usesExactlyTheNumbersThatACarrierAllocated(Tenant weaver) {
    Carrier serpost = Carriers.of("serpost").orElseThrow();
    assertThat(shipRegistered(weaver, serpost, "PE")).isEqualTo(new OutOfNumbers(serpost, "RR"));

    allocate(weaver, serpost, "RR", 47312482, 47312483);

    assertThat(number(shipRegistered(weaver, serpost, "PE"))).hasToString("RR473124829PE");
    assertThat(number(shipRegistered(weaver, serpost, "PE")))
        .hasToString(S10.of("RR", 47312483, "PE").toString());
    assertThat(shipRegistered(weaver, serpost, "PE")).isEqualTo(new OutOfNumbers(serpost, "RR"));
  }

  /** Fifty numbers are warned of at twenty, so that new ones come before the last is used. */
  @Test
  void usesUpARangeBeforeTheOneThatFollows(Tenant weaver) {
    Carrier serpost = Carriers.of("serpost").orElseThrow();
    allocate(weaver, serpost, "RR", 100, 101);
    allocate(weaver, serpost, "RR", 500, 519);

    NumberRange range = parcels.ranges().of(weaver).getFirst();
    assertThat(range.left()).isEqualTo(22);
    assertThat(range.isRunningOut()).isFalse();
    assertThat(
            Stream.generate(() -> number(shipRegistered(weaver, serpost, "PE")))
                .limit(3)
                .map(number -> number.s10().orElseThrow().serial()))
        .containsExactly(100, 101, 500);
    assertThat(parcels.ranges().of(weaver).getFirst().isRunningOut()).isTrue();
  }

  private void allocate(Tenant shop, Carrier post, String indicator, int first, int last) {
    String seen = NumberRange.seen(parcels.ranges().of(shop));
    assertThat(parcels.ranges().allocate(shop, seen, post, indicator, first, last))
        .isEqualTo(Allocation.STORED);
  }

  @Test
  void skipsANumberOfTheRangeThatWasTyped(Tenant weaver) {
    Carrier serpost = Carriers.of("serpost").orElseThrow();
    allocate(weaver, serpost, "RR", 100, 101);
    var typed =
        new ShipmentRequest(
            Ids.next(),
            "PT-1",
            serpost,
            new Given(TrackingNumber.of(S10.of("RR", 100, "PE"))),
            new Route("PE", "US"),
            List.of(),
            null);
    assertThat(database.<ShipmentResult>inTenant(weaver, tx -> parcels.ship(tx, typed)))
        .isInstanceOf(Shipped.class);

    assertThat(number(shipRegistered(weaver, serpost, "PE")).s10().orElseThrow().serial())
        .isEqualTo(101);
  }

  @Test
  void aStaleFormOfRangesChangesNothing(Tenant weaver) {
    Carrier serpost = Carriers.of("serpost").orElseThrow();

    assertThat(parcels.ranges().allocate(weaver, "", serpost, "RR", 100, 109))
        .isEqualTo(Allocation.STORED);
    assertThat(parcels.ranges().allocate(weaver, "", serpost, "RR", 900, 909))
        .isEqualTo(Allocation.CHANGED_MEANWHILE);

    assertThat(parcels.ranges().of(weaver)).extracting(NumberRange::left).containsExactly(10);
  }

  /** Both saw that there were no ranges, and the numbers were counted twice. */
  @Test
  void twoTapsAddOneRange(Tenant weaver) throws Exception {
    Carrier serpost = Carriers.of("serpost").orElseThrow();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var taps = new ArrayList<Future<Allocation>>();
      for (int tap = 0; tap < 8; tap++) {
        taps.add(
            threads.submit(() -> parcels.ranges().allocate(weaver, "", serpost, "RR", 100, 109)));
      }
      for (var tap : taps) {
        assertThat(tap.get()).isEqualTo(Allocation.STORED);
      }
    }

    assertThat(parcels.ranges().of(weaver)).extracting(NumberRange::left).containsExactly(10);
  }

  /** A number that is stored twice would be counted twice and used once. */
  @ParameterizedTest
  @CsvSource({
    "90, 99, STORED",
    "90, 100, OVERLAPPING",
    "90, 109, OVERLAPPING",
    "99, 110, OVERLAPPING",
    "103, 105, OVERLAPPING",
    "109, 120, OVERLAPPING",
    "110, 120, STORED",
    "100, 109, STORED",
  })
  void aNumberIsStoredOnce(int first, int last, Allocation expected, Tenant weaver) {
    Carrier serpost = Carriers.of("serpost").orElseThrow();
    allocate(weaver, serpost, "RR", 100, 109);
    String seen = NumberRange.seen(parcels.ranges().of(weaver));

    assertThat(parcels.ranges().allocate(weaver, seen, serpost, "RR", first, last))
        .isEqualTo(expected);

    boolean isAnother = expected == Allocation.STORED && first != 100;
    assertThat(parcels.ranges().of(weaver))
        .extracting(NumberRange::left)
        .containsExactly(10 + (isAnother ? last - first + 1 : 0));
  }

  @Test
  void aRangeThatIsUsedUpIsNotStoredAgain(Tenant weaver) {
    Carrier serpost = Carriers.of("serpost").orElseThrow();
    allocate(weaver, serpost, "RR", 100, 100);
    number(shipRegistered(weaver, serpost, "PE"));
    String seen = NumberRange.seen(parcels.ranges().of(weaver));

    assertThat(parcels.ranges().allocate(weaver, seen, serpost, "RR", 100, 100))
        .isEqualTo(Allocation.OVERLAPPING);
    assertThat(parcels.ranges().allocate(weaver, seen, serpost, "RR", 101, 102))
        .isEqualTo(Allocation.STORED);
    assertThat(number(shipRegistered(weaver, serpost, "PE")).s10().orElseThrow().serial())
        .isEqualTo(101);
  }

  /** The first range is used up, the second not begun: it was lost when a third was added. */
  @Test
  void aThirdRangeFollowsTheOneThatWaited(Tenant weaver) {
    Carrier serpost = Carriers.of("serpost").orElseThrow();
    allocate(weaver, serpost, "RR", 100, 100);
    allocate(weaver, serpost, "RR", 200, 209);
    assertThat(number(shipRegistered(weaver, serpost, "PE")).s10().orElseThrow().serial())
        .isEqualTo(100);

    allocate(weaver, serpost, "RR", 300, 309);

    assertThat(parcels.ranges().of(weaver)).extracting(NumberRange::left).containsExactly(20);
    assertThat(number(shipRegistered(weaver, serpost, "PE")).s10().orElseThrow().serial())
        .isEqualTo(200);
  }

  @Test
  void doesNotShipAParcelFromPueblaWithTheCarrierOfPeru(Tenant potter) {
    Carrier serpost = Carriers.of("serpost").orElseThrow();

    assertThat(shipRegistered(potter, serpost, "MX")).isEqualTo(new OriginNotServed(serpost, "MX"));
  }

  @Test
  void updatesAParcelUntilItsDelivery(Tenant potter) {
    Parcel parcel = ship(potter, "PT-1");

    assertThat(report(potter, parcel, event("EMA", "02T10:00")))
        .isEqualTo(moved(parcel, Optional.empty(), Milestone.ACCEPTED, "02T10:00"));
    assertThat(report(potter, parcel, event("EMI", "10T13:00")))
        .isEqualTo(moved(parcel, Optional.of(Milestone.ACCEPTED), Milestone.DELIVERED, "10T13:00"));

    assertThat(parcels.byNumber(potter, parcel.number()).orElseThrow().progress())
        .isEqualTo(new Progress.Reached(Milestone.DELIVERED, instant("10T13:00")));
    assertThat(deliveredAt(potter)).isEqualTo(instant("10T13:00"));
    assertThat(announced(potter))
        .containsExactly(parcel.number() + " ACCEPTED PT-1", parcel.number() + " DELIVERED PT-1");
  }

  @Test
  void ignoresDuplicateEvents(Tenant potter) {
    Parcel parcel = ship(potter, "PT-1");
    report(potter, parcel, event("EMA", "02T10:00"));

    assertThat(report(potter, parcel, event("EMA", "02T10:00"))).isInstanceOf(Duplicate.class);
    assertThat(announced(potter)).hasSize(1);
    assertThat(parcels.journey(potter, parcel).events()).hasSize(1);
  }

  @Test
  void addsALateScanWithoutChangingTheMilestone(Tenant potter) {
    Parcel parcel = ship(potter, "PT-1");
    report(potter, parcel, event("EDG", "10T08:00"));

    assertThat(report(potter, parcel, event("EMD", "06T05:00"))).isInstanceOf(EventsAdded.class);
    assertThat(announced(potter)).hasSize(1);
  }

  @Test
  void hasNoMilestoneAfterAllEventsAreVoided(Tenant potter) {
    Parcel parcel = ship(potter, "PT-1");
    report(potter, parcel, event("EMI", "02T10:00"));

    assertThat(report(potter, parcel, voiding("EMI@02T10:00")))
        .isEqualTo(new Moved(parcel, Optional.of(Milestone.DELIVERED), Optional.empty()));
    assertThat(parcels.byNumber(potter, parcel.number())).contains(parcel);
  }

  @Test
  void keepsAnUnknownOffsetUnknown(Tenant potter) {
    Parcel parcel = ship(potter, "PT-1");
    ParcelEvent event = event("EMA", "02T10:00");
    var without =
        new ParcelEvent(
            "x", "EMA", event.localTime(), null, event.place(), "inspection", NOW, null);
    report(potter, parcel, without);

    assertThat(parcels.journey(potter, parcel).events()).containsExactly(without);
    assertThat(parcels.byNumber(potter, parcel.number()).orElseThrow().progress())
        .isEqualTo(new Progress.Reached(Milestone.ACCEPTED, NOW));
  }

  @Test
  void reportsUnknownItems(Tenant potter) {
    Parcel parcel = ship(potter, "PT-1");
    TrackingNumber unknown = TrackingNumber.of(S10.of("RR", 99_000_001, "CL"));
    var scans =
        List.of(
            new Scan(unknown, event("EMA", "02T10:00")),
            new Scan(parcel.number(), event("EMA", "02T10:00")));

    assertThat(parcels.record(potter, Carriers.SANDBOX, scans))
        .hasSize(2)
        .contains(new UnknownParcel(unknown))
        .hasAtLeastOneElementOfType(Moved.class);
  }

  @Test
  void ignoresTheEventsOfAnotherCarrier(Tenant potter) {
    Parcel parcel = ship(potter, "PT-1");
    Carrier other = Carriers.of("correos-de-mexico").orElseThrow();
    var scan = new Scan(parcel.number(), event("EMI", "02T10:00"));

    assertThat(parcels.record(potter, other, List.of(scan)))
        .containsExactly(new UnknownParcel(parcel.number()));
  }

  @Test
  void endsWithTheSameMilestoneWhenUpdatesRace(Tenant potter) throws Exception {
    Parcel parcel = ship(potter, "PT-1");
    var codes = List.of("EMA", "EMB", "EXA", "EXC", "EMC", "EMD", "EDB", "EDC", "EMF", "EMI");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 3; round++) {
        for (int day = 0; day < codes.size(); day++) {
          ParcelEvent event = event(codes.get(day), "%02dT10:00".formatted(day + 1));
          threads.execute(() -> report(potter, parcel, event));
        }
      }
    }

    assertThat(parcels.journey(potter, parcel).events()).hasSize(codes.size());
    assertThat(parcels.byNumber(potter, parcel.number()).orElseThrow().progress())
        .isEqualTo(new Progress.Reached(Milestone.DELIVERED, instant("10T10:00")));
  }

  @Test
  void neverReadsOrUpdatesTheParcelOfAnotherShop(Tenant potter, Tenant weaver) {
    Parcel parcel = ship(potter, "PT-1");

    assertThat(parcels.byNumber(weaver, parcel.number())).isEmpty();
    assertThat(parcels.list(weaver, Optional.empty(), 10)).isEmpty();
    assertThat(parcels.journey(weaver, parcel).events()).isEmpty();
    assertThat(report(weaver, parcel, event("EMI", "02T10:00"))).isInstanceOf(UnknownParcel.class);
  }

  @Test
  void sendsWithTheNumberOfACourierOrWithout(Tenant potter) {
    Parcel dhl = sent(send(potter, dhl(), "1234567891"));
    Parcel local = sent(send(potter, Carriers.named("Mensajería López"), ""));

    assertThat(parcels.byNumber(potter, dhl.number())).contains(dhl);
    assertThat(parcels.ofOrder(potter, local.orderId())).containsExactly(local);
    assertThat(local.carrier().name()).isEqualTo("Mensajería López");
    assertThat(parcels.lastCarriers(potter)).containsExactly(local.carrier(), dhl());
    assertThat(parcels.list(potter, Optional.empty(), 9)).containsExactly(local, dhl);
  }

  @Test
  void aNumberBelongsToOneParcelUntilThatIsWithdrawn(Tenant potter, Tenant weaver) {
    Parcel first = sent(send(potter, dhl(), "1234567891"));
    assertThat(send(potter, dhl(), "1234567891")).isEqualTo(new NumberTaken("PT-1"));
    assertThat(send(weaver, dhl(), "1234567891")).isInstanceOf(Shipped.class);

    locked(potter, first, (tx, parcel) -> parcels.withdraw(tx, parcel));

    assertThat(parcels.byNumber(potter, first.number())).isEmpty();
    assertThat(parcels.counts(potter).onTheWay()).isZero();
    assertThat(send(potter, dhl(), "1234567891")).isInstanceOf(Shipped.class);
  }

  @Test
  void twoOwnCouriersMayCountAlike(Tenant potter) {
    send(potter, Carriers.named("Mensajería López"), "0015");

    assertThat(send(potter, Carriers.named("Taxis del Centro"), "0015"))
        .isInstanceOf(Shipped.class);
  }

  @Test
  void aCorrectedNumberLeavesTheOldCarriersEventsBehind(Tenant potter) {
    Parcel parcel = sent(send(potter, dhl(), "1234567891"));
    Parcel other = sent(send(potter, dhl(), "3318810025"));
    var corrected = new TrackingNumber("3318810014");

    locked(
        potter,
        parcel,
        (tx, old) -> {
          assertThat(parcels.correct(tx, old, dhl(), other.number())).contains("PT-1");
          assertThat(parcels.correct(tx, old, dhl(), corrected)).isEmpty();
        });

    assertThat(report(potter, parcel, event("EMA", "02T10:00"))).isInstanceOf(UnknownParcel.class);
    assertThat(parcels.byNumber(potter, corrected).orElseThrow().id()).isEqualTo(parcel.id());
  }

  @Test
  void aTapTwiceIsOneEventAndCanBeTakenBack(Tenant potter) {
    Parcel parcel = sent(send(potter, dhl(), "1234567891"));
    ParcelEvent tap = byHand("first", "EMA", "02T10:00");

    locked(potter, parcel, (tx, own) -> parcels.enter(tx, own, tap));
    locked(
        potter,
        parcel,
        (tx, own) ->
            assertThat(parcels.enter(tx, own, byHand("second", "EMA", "02T10:01")))
                .isInstanceOf(Duplicate.class));
    assertThat(parcels.journey(potter, parcel).events()).containsExactly(tap);

    locked(potter, parcel, (tx, own) -> parcels.takeBack(tx, own, "first", "Eusebia"));
    locked(
        potter,
        parcel,
        (tx, own) ->
            assertThat(parcels.takeBack(tx, own, "first", "Eusebia"))
                .isInstanceOf(Duplicate.class));

    assertThat(parcels.journey(potter, parcel).events()).isEmpty();
    locked(
        potter,
        parcel,
        (tx, own) ->
            assertThat(parcels.enter(tx, own, byHand("third", "EMA", "02T10:02")))
                .isInstanceOf(Moved.class));
  }

  @Test
  void theCarriersEventsGoOnBesideThoseOfTheShop(Tenant potter) {
    Parcel parcel = sent(send(potter, dhl(), "1234567891"));
    locked(
        potter,
        parcel,
        (tx, own) -> {
          parcels.enter(tx, own, byHand("tap", "EMA", "02T10:00"));
          assertThat(parcels.isReported(tx, own)).isFalse();
        });

    assertThat(report(potter, parcel, event("EMD", "06T05:00"))).isInstanceOf(Moved.class);

    locked(potter, parcel, (tx, own) -> assertThat(parcels.isReported(tx, own)).isTrue());
    assertThat(parcels.journey(potter, parcel).steps())
        .extracting(Journey.Step::milestone)
        .containsExactly(Milestone.ACCEPTED, Milestone.ARRIVED);
    assertThat(parcels.journey(potter, parcel).events())
        .extracting(ParcelEvent::enteredBy)
        .containsExactly("Eusebia", null);
  }

  private static Carrier dhl() {
    return Carriers.of("dhl-express").orElseThrow();
  }

  private ShipmentResult send(Tenant shop, Carrier carrier, String number) {
    var request =
        new ShipmentRequest(
            Ids.next(),
            "PT-1",
            carrier,
            new Given(new TrackingNumber(number)),
            PUEBLA_TO_LOS_ANGELES,
            List.of(new Parcel.Pieces(0, 1), new Parcel.Pieces(2, 3)),
            Money.parse("MXN 350"));
    return database.inTenant(shop, tx -> parcels.ship(tx, request));
  }

  private static Parcel sent(ShipmentResult result) {
    return ((Shipped) result).parcel();
  }

  private void locked(Tenant shop, Parcel parcel, BiConsumer<Transaction, Parcel> action) {
    database.inTenant(
        shop,
        tx -> {
          action.accept(tx, parcels.lock(tx, parcel.id()).orElseThrow());
          return null;
        });
  }

  private static ParcelEvent byHand(String id, String code, String at) {
    ParcelEvent event = event(code, at);
    return new ParcelEvent(
        id, code, event.localTime(), LOS_ANGELES, event.place(), null, NOW, null, "Eusebia");
  }

  @ParameterizedTest
  @ValueSource(strings = {"parcel", "parcel_line", "parcel_event", "tracking_serial"})
  void showsNoRowsOfAnotherShop(String table, Tenant potter, Tenant nobody) {
    report(potter, ship(potter, "PT-1"), event("EMA", "02T10:00"));
    String query = "SELECT 1 FROM " + table;

    assertThat(database.<Integer>inTenant(potter, tx -> tx.rows(query).size())).isPositive();
    assertThat(database.<Integer>inTenant(nobody, tx -> tx.rows(query).size())).isZero();
  }

  @Test
  void cannotDeleteEvents(Tenant potter) {
    report(potter, ship(potter, "PT-1"), event("EMA", "02T10:00"));

    assertThatThrownBy(() -> database.inTenant(potter, tx -> tx.update("DELETE FROM parcel_event")))
        .isInstanceOf(PgException.class)
        .hasMessageContaining("permission denied");
  }

  private Parcel ship(Tenant shop, String order) {
    var request =
        new ShipmentRequest(
            Ids.next(),
            order,
            Carriers.SANDBOX,
            new Allotted("CP", new Parcel.Label("Paquetería", 1_250)),
            PUEBLA_TO_LOS_ANGELES,
            List.of(new Parcel.Pieces(0, 2)),
            null);
    ShipmentResult result = database.inTenant(shop, tx -> parcels.ship(tx, request));
    return ((Shipped) result).parcel();
  }

  private ShipmentResult shipRegistered(Tenant shop, Carrier carrier, String origin) {
    var request =
        new ShipmentRequest(
            Ids.next(),
            "PT-1",
            carrier,
            new Allotted("RR", new Parcel.Label("Certificado", 300)),
            new Route(origin, "US"),
            List.of(new Parcel.Pieces(0, 1)),
            null);
    return database.inTenant(shop, tx -> parcels.ship(tx, request));
  }

  private static TrackingNumber number(ShipmentResult result) {
    return ((Shipped) result).parcel().number();
  }

  private UpdateResult report(Tenant shop, Parcel parcel, ParcelEvent event) {
    List<UpdateResult> results =
        parcels.record(shop, parcel.carrier(), List.of(new Scan(parcel.number(), event)));
    assertThat(results).hasSize(1);
    return results.getFirst();
  }

  private static Moved moved(Parcel parcel, Optional<Milestone> before, Milestone now, String at) {
    return new Moved(
        parcel.withProgress(new Progress.Reached(now, instant(at))), before, Optional.of(now));
  }

  private static ParcelEvent event(String code, String at) {
    return new ParcelEvent(
        code + "@" + at,
        code,
        LocalDateTime.parse("2026-11-" + at),
        LOS_ANGELES,
        new Place("US", "Los Ángeles"),
        null,
        NOW,
        null);
  }

  private static ParcelEvent voiding(String id) {
    ParcelEvent event = event("EMI", "02T11:00");
    return new ParcelEvent(
        "void", "EMI", event.localTime(), LOS_ANGELES, event.place(), null, NOW, id);
  }

  private static Instant instant(String at) {
    return LocalDateTime.parse("2026-11-" + at).toInstant(LOS_ANGELES);
  }

  private Instant deliveredAt(Tenant shop) {
    return database.inTenant(
        shop, tx -> tx.oneRow("SELECT delivered_at FROM parcel").getOffsetDateTime(0).toInstant());
  }

  private List<String> announced(Tenant shop) {
    return database.inTenant(
        shop,
        tx ->
            tx
                .rows(
                    """
                    SELECT subject, data
                    FROM event
                    WHERE kind = 'ParcelMoved'
                    ORDER BY id
                    """)
                .stream()
                .map(
                    row -> {
                      JsonObject data = row.getJsonObject("data");
                      return "%s %s %s"
                          .formatted(
                              row.getString("subject"),
                              data.getString("milestone"),
                              data.getString("order"));
                    })
                .toList());
  }
}
