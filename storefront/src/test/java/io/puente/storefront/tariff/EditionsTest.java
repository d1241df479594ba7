package io.puente.storefront.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.puente.landedcost.Channel;
import io.puente.landedcost.ChargeKind;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Destination;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.InvalidSchedule;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Line;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.platform.database.Database;
import io.puente.platform.events.Events;
import io.puente.platform.testing.RealDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Invented editions of the tariff of the United States, for mugs of stoneware. */
@ExtendWith(RealDatabase.class)
class EditionsTest {

  private static final Country UNITED_STATES = Country.of("US");
  private static final Instant TODAY = Instant.parse("2026-11-24T10:00:00Z");

  private final Database database;
  private final Path folder;
  private final Editions editions;

  EditionsTest(Database database, @TempDir Path folder) {
    this.database = database;
    this.folder = folder;
    this.editions = new Editions(database, Clock.fixed(TODAY, ZoneOffset.UTC));
  }

  @BeforeEach
  void withoutEditions() {
    database.asOperator(tx -> tx.update("DELETE FROM tariff_edition"));
  }

  @Test
  void anEditionIsInForceFromTodayUnlessAnotherDayIsGiven() throws IOException {
    take("first", null, "11%");
    take("second", "2027-01-01", "12%");
    assertThat(editions.all())
        .extracting(Edition::name, Edition::from)
        .containsExactly(
            tuple("first", LocalDate.parse("2026-11-24")),
            tuple("second", LocalDate.parse("2027-01-01")));
  }

  @Test
  void theSameFileTwiceChangesNothing() throws IOException {
    take("first", "2026-12-01", "11%");
    assertThat(take("first", null, "11%")).isInstanceOf(Taking.KnownBefore.class);
    assertThat(take("first", null, "11.5%")).isInstanceOf(Taking.Taken.class);
    assertThat(editions.all()).singleElement().extracting(Edition::from).hasToString("2026-12-01");
  }

  @Test
  void aDayHasOneEdition() throws IOException {
    take("first", "2026-12-01", "11%");
    assertThat(take("second", "2026-12-01", "12%"))
        .isEqualTo(new Taking.DayIsTaken(editions.all().getFirst()));
    assertThat(editions.all()).hasSize(1);
  }

  @Test
  void aFileThatBreaksOffLeavesTheEditionAsItWas() throws IOException {
    take("first", "2026-12-01", "11%");
    Path torn = Files.writeString(folder.resolve("torn.csv"), schedule("20%") + "6913.10.00,1,\"F");
    assertThatThrownBy(() -> editions.take(UNITED_STATES, "first", null, torn, rows -> {}))
        .isInstanceOf(InvalidSchedule.class);
    assertThat(duty(laws(), "2026-12-01")).isEqualTo(dollars("11.00").toMoney());
  }

  @Test
  void aMugIsChargedByTheEditionOfItsDayAndBeforeByTheBundledTable() throws IOException {
    take("first", "2026-11-24", "11%");
    take("second", "2027-01-01", "12%");
    LandedCost laws = laws();
    assertThat(duty(laws, "2026-11-23")).isEqualTo(dollars("10.00").toMoney());
    assertThat(duty(laws, "2026-11-24")).isEqualTo(dollars("11.00").toMoney());
    assertThat(duty(laws, "2027-01-01")).isEqualTo(dollars("12.00").toMoney());
  }

  @Test
  void aNodeThatRunsHearsOfANewEdition() throws Exception {
    Semaphore read = new Semaphore(0);
    try (Events events = new Events(database)) {
      LawsInForce laws =
          LawsInForce.of(
              database,
              LandedCost.fromBundledData(),
              events,
              step ->
                  Thread.startVirtualThread(
                      () -> {
                        step.run();
                        read.release();
                      }));
      heard(read);
      assertThat(duty(laws.get(), "2026-12-01")).isEqualTo(dollars("10.00").toMoney());
      take("first", "2026-12-01", "11%");
      heard(read);
      assertThat(duty(laws.get(), "2026-12-01")).isEqualTo(dollars("11.00").toMoney());
    }
  }

  private static void heard(Semaphore read) throws InterruptedException {
    assertThat(read.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
  }

  private Taking take(String name, @Nullable String from, String rate) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".csv"), schedule(rate));
    LocalDate day = from == null ? null : LocalDate.parse(from);
    return editions.take(UNITED_STATES, name, day, file, rows -> {});
  }

  private static String schedule(String rate) {
    return """
    \uFEFFHTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,\
    Column 2 Rate of Duty,Quota Quantity,Additional Duties
    "6912.00.44.00","1","Mugs","[""doz.""]","%s","Free (CL, CO)","55%%","",""
    """
        .formatted(rate);
  }

  private LandedCost laws() {
    try (Events events = new Events(database)) {
      return LawsInForce.of(database, LandedCost.fromBundledData(), events, step -> {}).get();
    }
  }

  /** The general duty of mugs from Chile for a hundred dollars. */
  private static Money duty(LandedCost laws, String day) {
    Consignment parcel =
        Consignment.of(
            Country.of("CL"),
            Destination.of("US"),
            LocalDate.parse(day),
            Channel.COURIER,
            dollars("0"),
            List.of(Line.of("mugs", HsCode.of("6912.00.44"), Country.of("CL"), dollars("100"), 4)));
    return ((Quote.Complete) laws.quote(parcel, Rates.none())).assessment().total(ChargeKind.DUTY);
  }

  private static BigMoney dollars(String amount) {
    return BigMoney.parse("USD " + amount);
  }
}
