package io.puente.shipping.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.carrier.Scan;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Place;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.parcel.Posting.NotCollected;
import io.puente.shipping.parcel.Posting.OutOfNumbers;
import io.puente.shipping.parcel.Posting.Posted;
import io.puente.shipping.parcel.Recorded.KnownAlready;
import io.puente.shipping.parcel.Recorded.Moved;
import io.puente.shipping.parcel.Recorded.NoSuchParcel;
import io.puente.shipping.parcel.Recorded.Noted;
import io.puente.shipping.trackingnumber.S10;
import io.vertx.pgclient.PgException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
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
  void givesAParcelANumberAndFindsItAgain(Tenant potter) {
    var parcel = post(potter, "PT-2026-000001");

    assertThat(parcel.number().toString()).startsWith("CP").endsWith("MX");
    assertThat(parcel.postedAt()).isEqualTo(NOW);
    assertThat(parcel.progress()).isEqualTo(new Progress.Unheard());
    assertThat(parcels.byNumber(potter, parcel.number())).contains(parcel);
    assertThat(parcels.ofOrder(potter, "PT-2026-000001")).containsExactly(parcel);
    assertThat(parcels.journey(potter, parcel).now()).isEmpty();
  }

  @Test
  void listsTheNewestFirstPageByPage(Tenant potter) {
    var first = post(potter, "PT-1");
    var second = post(potter, "PT-2");
    var third = post(potter, "PT-3");

    assertThat(parcels.list(potter, Optional.empty(), 2)).containsExactly(third, second);
    assertThat(parcels.list(potter, Optional.of(second), 2)).containsExactly(first);
  }

  @Test
  void neverGivesANumberTwiceHoweverManyPostAtOnce(Tenant potter, Tenant weaver) throws Exception {
    var numbers = new ArrayList<S10>();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var posted = new ArrayList<Future<Parcel>>();
      for (var order = 0; order < 60; order++) {
        var shop = order % 2 == 0 ? potter : weaver;
        var reference = "PT-" + order;
        posted.add(hands.submit(() -> post(shop, reference)));
      }
      for (var one : posted) {
        numbers.add(one.get().number());
      }
    }

    assertThat(numbers).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void takesANewBlockWhenTheOldOneIsUsedUp(Tenant potter) {
    var before = post(potter, "PT-1").number().serial();
    parcels.allot(potter, Carriers.SANDBOX, "CP", before, before);
    database.inTenant(
        potter, tx -> tx.update("UPDATE tracking_serial SET next_serial = last_serial + 1"));

    assertThat(post(potter, "PT-2").number().serial() / 1_000).isNotEqualTo(before / 1_000);
  }

  @Test
  void givesOutExactlyTheNumbersThatARealPostAllotted(Tenant weaver) {
    var serpost = Carriers.of("serpost").orElseThrow();
    assertThat(handOver(weaver, serpost, "PE")).isEqualTo(new OutOfNumbers(serpost, "RR"));

    parcels.allot(weaver, serpost, "RR", 47312482, 47312483);

    assertThat(number(handOver(weaver, serpost, "PE"))).hasToString("RR473124829PE");
    assertThat(number(handOver(weaver, serpost, "PE")).serial()).isEqualTo(47312483);
    assertThat(handOver(weaver, serpost, "PE")).isEqualTo(new OutOfNumbers(serpost, "RR"));
  }

  @Test
  void doesNotHandAParcelFromPueblaToThePostOfPeru(Tenant potter) {
    var serpost = Carriers.of("serpost").orElseThrow();

    assertThat(handOver(potter, serpost, "MX")).isEqualTo(new NotCollected(serpost, "MX"));
  }

  @Test
  void followsAParcelToTheDoor(Tenant potter) {
    var parcel = post(potter, "PT-1");

    assertThat(told(potter, parcel, event("EMA", "02T10:00")))
        .isEqualTo(moved(parcel, Optional.empty(), Milestone.ACCEPTED, "02T10:00"));
    assertThat(told(potter, parcel, event("EMI", "10T13:00")))
        .isEqualTo(moved(parcel, Optional.of(Milestone.ACCEPTED), Milestone.DELIVERED, "10T13:00"));

    assertThat(parcels.byNumber(potter, parcel.number()).orElseThrow().progress())
        .isEqualTo(new Progress.Reached(Milestone.DELIVERED, instant("10T13:00")));
    assertThat(deliveredAt(potter)).isEqualTo(instant("10T13:00"));
    assertThat(announced(potter))
        .containsExactly(parcel.number() + " ACCEPTED PT-1", parcel.number() + " DELIVERED PT-1");
  }

  @Test
  void hearsTheSameNewsAgainWithoutMoving(Tenant potter) {
    var parcel = post(potter, "PT-1");
    told(potter, parcel, event("EMA", "02T10:00"));

    assertThat(told(potter, parcel, event("EMA", "02T10:00"))).isInstanceOf(KnownAlready.class);
    assertThat(announced(potter)).hasSize(1);
    assertThat(parcels.journey(potter, parcel).events()).hasSize(1);
  }

  @Test
  void notesALateScanWithoutPullingTheParcelBack(Tenant potter) {
    var parcel = post(potter, "PT-1");
    told(potter, parcel, event("EDG", "10T08:00"));

    assertThat(told(potter, parcel, event("EMD", "06T05:00"))).isInstanceOf(Noted.class);
    assertThat(announced(potter)).hasSize(1);
  }

  @Test
  void goesBackToTheStartWhenAllIsTakenBack(Tenant potter) {
    var parcel = post(potter, "PT-1");
    told(potter, parcel, event("EMI", "02T10:00"));

    assertThat(told(potter, parcel, undoing("EMI@02T10:00")))
        .isEqualTo(new Moved(parcel, Optional.of(Milestone.DELIVERED), Optional.empty()));
    assertThat(parcels.byNumber(potter, parcel.number())).contains(parcel);
  }

  @Test
  void keepsAnUnknownOffsetUnknown(Tenant potter) {
    var parcel = post(potter, "PT-1");
    var event = event("EMA", "02T10:00");
    var without =
        new ParcelEvent("x", "EMA", event.wallTime(), null, event.place(), "inspection", NOW, null);
    told(potter, parcel, without);

    assertThat(parcels.journey(potter, parcel).events()).containsExactly(without);
    assertThat(parcels.byNumber(potter, parcel.number()).orElseThrow().progress())
        .isEqualTo(new Progress.Reached(Milestone.ACCEPTED, NOW));
  }

  @Test
  void saysWhichItemsItDoesNotKnow(Tenant potter) {
    var parcel = post(potter, "PT-1");
    var stranger = S10.of("RR", 99_000_001, "CL");
    var scans =
        List.of(
            new Scan(stranger, event("EMA", "02T10:00")),
            new Scan(parcel.number(), event("EMA", "02T10:00")));

    assertThat(parcels.record(potter, Carriers.SANDBOX, scans))
        .hasSize(2)
        .contains(new NoSuchParcel(stranger))
        .hasAtLeastOneElementOfType(Moved.class);
  }

  @Test
  void doesNotHearAnotherPostSpeakOfItsParcel(Tenant potter) {
    var parcel = post(potter, "PT-1");
    var other = Carriers.of("correos-de-mexico").orElseThrow();
    var scan = new Scan(parcel.number(), event("EMI", "02T10:00"));

    assertThat(parcels.record(potter, other, List.of(scan)))
        .containsExactly(new NoSuchParcel(parcel.number()));
  }

  @Test
  void endsInTheSamePlaceHoweverTheNewsRaces(Tenant potter) throws Exception {
    var parcel = post(potter, "PT-1");
    var codes = List.of("EMA", "EMB", "EXA", "EXC", "EMC", "EMD", "EDB", "EDC", "EMF", "EMI");
    try (var posts = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var turn = 0; turn < 3; turn++) {
        for (var day = 0; day < codes.size(); day++) {
          var event = event(codes.get(day), "%02dT10:00".formatted(day + 1));
          posts.execute(() -> told(potter, parcel, event));
        }
      }
    }

    assertThat(parcels.journey(potter, parcel).events()).hasSize(codes.size());
    assertThat(parcels.byNumber(potter, parcel.number()).orElseThrow().progress())
        .isEqualTo(new Progress.Reached(Milestone.DELIVERED, instant("10T10:00")));
  }

  @Test
  void oneShopNeverSeesOrMovesAnothersParcel(Tenant potter, Tenant weaver) {
    var parcel = post(potter, "PT-1");

    assertThat(parcels.byNumber(weaver, parcel.number())).isEmpty();
    assertThat(parcels.list(weaver, Optional.empty(), 10)).isEmpty();
    assertThat(parcels.journey(weaver, parcel).events()).isEmpty();
    assertThat(told(weaver, parcel, event("EMI", "02T10:00"))).isInstanceOf(NoSuchParcel.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"parcel", "parcel_event", "tracking_serial"})
  void showsNothingToWhoeverForgetsTheShop(String table, Tenant potter, Tenant nobody) {
    told(potter, post(potter, "PT-1"), event("EMA", "02T10:00"));
    var query = "SELECT 1 FROM " + table;

    assertThat(database.<Integer>inTenant(potter, tx -> tx.rows(query).size())).isPositive();
    assertThat(database.<Integer>inTenant(nobody, tx -> tx.rows(query).size())).isZero();
  }

  @Test
  void cannotRewriteWhatAPostSaid(Tenant potter) {
    told(potter, post(potter, "PT-1"), event("EMA", "02T10:00"));

    assertThatThrownBy(() -> database.inTenant(potter, tx -> tx.update("DELETE FROM parcel_event")))
        .isInstanceOf(PgException.class)
        .hasMessageContaining("permission denied");
  }

  private Parcel post(Tenant shop, String order) {
    var handover =
        new Handover(order, Carriers.SANDBOX, "CP", "Paquetería", PUEBLA_TO_LOS_ANGELES, 1_250);
    var posting = database.inTenant(shop, tx -> parcels.post(tx, shop, handover));
    return ((Posted) posting).parcel();
  }

  private Posting handOver(Tenant shop, Carrier carrier, String origin) {
    var handover = new Handover("PT-1", carrier, "RR", "Certificado", new Route(origin, "US"), 300);
    return database.inTenant(shop, tx -> parcels.post(tx, shop, handover));
  }

  private static S10 number(Posting posting) {
    return ((Posted) posting).parcel().number();
  }

  private Recorded told(Tenant shop, Parcel parcel, ParcelEvent event) {
    var outcomes =
        parcels.record(shop, parcel.carrier(), List.of(new Scan(parcel.number(), event)));
    assertThat(outcomes).hasSize(1);
    return outcomes.getFirst();
  }

  private static Moved moved(Parcel parcel, Optional<Milestone> before, Milestone now, String at) {
    return new Moved(
        parcel.having(new Progress.Reached(now, instant(at))), before, Optional.of(now));
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

  private static ParcelEvent undoing(String id) {
    var event = event("EMI", "02T11:00");
    return new ParcelEvent(
        "void", "EMI", event.wallTime(), LOS_ANGELES, event.place(), null, NOW, id);
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
                      var data = row.getJsonObject("data");
                      return "%s %s %s"
                          .formatted(
                              row.getString("subject"),
                              data.getString("milestone"),
                              data.getString("order"));
                    })
                .toList());
  }
}
