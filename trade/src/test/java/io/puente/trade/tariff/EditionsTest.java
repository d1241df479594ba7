package io.puente.trade.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.puente.landedcost.Channel;
import io.puente.landedcost.ChargeKind;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Destination;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Line;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.landedcost.tariff.InvalidSchedule;
import io.puente.platform.database.Database;
import io.puente.platform.events.Events;
import io.puente.platform.testing.RealDatabase;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Uses fictitious editions of the tariff of the United States, for mugs of stoneware. */
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
    importFile("first", null, "11%");
    importFile("second", "2027-01-01", "12%");
    assertThat(editions.all())
        .extracting(Edition::name, Edition::from)
        .containsExactly(
            tuple("first", LocalDate.parse("2026-11-24")),
            tuple("second", LocalDate.parse("2027-01-01")));
  }

  @Test
  void theSameFileTwiceChangesNothing() throws IOException {
    importFile("first", "2026-12-01", "11%");
    assertThat(importFile("first", null, "11%")).isInstanceOf(ImportResult.Unchanged.class);
    assertThat(importFile("first", null, "11.5%")).isInstanceOf(ImportResult.Imported.class);
    assertThat(editions.all()).singleElement().extracting(Edition::from).hasToString("2026-12-01");
  }

  @Test
  void aDayHasOneEdition() throws IOException {
    importFile("first", "2026-12-01", "11%");
    assertThat(importFile("second", "2026-12-01", "12%"))
        .isEqualTo(new ImportResult.DateConflict(editions.all().getFirst()));
    assertThat(editions.all()).hasSize(1);
  }

  @Test
  void aTruncatedFileChangesNothing() throws IOException {
    importFile("first", "2026-12-01", "11%");
    Path truncated =
        Files.writeString(folder.resolve("truncated.csv"), schedule("20%") + "6913.10.00,1,\"F");
    assertThatThrownBy(
            () -> editions.importFile(UNITED_STATES, "first", null, truncated, rows -> {}))
        .isInstanceOf(InvalidSchedule.class);
    assertThat(duty(laws(), "2026-12-01")).isEqualTo(dollars("11.00").toMoney());
  }

  @Test
  void aMugIsChargedByTheEditionOfItsDayAndBeforeByTheBundledTable() throws IOException {
    importFile("first", "2026-11-24", "11%");
    importFile("second", "2027-01-01", "12%");
    LandedCost laws = laws();
    assertThat(duty(laws, "2026-11-23")).isEqualTo(dollars("10.00").toMoney());
    assertThat(duty(laws, "2026-11-24")).isEqualTo(dollars("11.00").toMoney());
    assertThat(duty(laws, "2027-01-01")).isEqualTo(dollars("12.00").toMoney());
  }

  @Test
  void aRunningNodeReadsANewEdition() throws Exception {
    Semaphore read = new Semaphore(0);
    try (Events events = new Events(database)) {
      EffectiveLaws laws =
          EffectiveLaws.of(
              database,
              LandedCost.fromBundledData(),
              events,
              step ->
                  Thread.startVirtualThread(
                      () -> {
                        step.run();
                        read.release();
                      }));
      await(read);
      assertThat(duty(laws.get(), "2026-12-01")).isEqualTo(dollars("10.00").toMoney());
      importFile("first", "2026-12-01", "11%");
      await(read);
      assertThat(duty(laws.get(), "2026-12-01")).isEqualTo(dollars("11.00").toMoney());
    }
  }

  @Test
  void aDamagedEditionIsSkippedAndTheOneBeforeItApplies() throws IOException {
    importFile("first", "2026-11-24", "11%");
    importFile("second", "2027-01-01", "12%");
    importFile("third", "2027-03-01", "13%");
    damage("second", new byte[] {'n', 'o', ' ', 'g', 'z', 'i', 'p'});

    LandedCost laws = laws();

    assertThat(duty(laws, "2027-01-01")).isEqualTo(dollars("11.00").toMoney());
    assertThat(duty(laws, "2027-03-01")).isEqualTo(dollars("13.00").toMoney());
    assertThat(damaged()).containsExactly("second");
  }

  @Test
  void theBundledTableAppliesIfTheOnlyEditionIsDamaged() throws IOException {
    for (byte[] damage : List.of(new byte[0], gzip(""), gzip("number,name\n\"69"), gzip("\0"))) {
      importFile("first", "2026-11-24", "11%");
      damage("first", damage);
      assertThat(duty(laws(), "2027-01-01")).isEqualTo(dollars("10.00").toMoney());
      assertThat(damaged()).containsExactly("first");
    }
  }

  @Test
  void aDamagedEditionIsLogged() throws IOException {
    Logger log = (Logger) LoggerFactory.getLogger(EffectiveLaws.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    try {
      importFile("first", "2026-11-24", "11%");
      damage("first", gzip("number,name,general\n69120044,Mugs,dear\n"));
      laws();
    } finally {
      log.detachAppender(lines);
    }
    assertThat(lines.list)
        .filteredOn(line -> line.getLevel() == Level.ERROR)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "damaged tariff edition skipped: import its file again destination=US edition=first");
  }

  @Test
  void importingTheSameFileAgainRepairsADamagedEdition() throws IOException {
    importFile("first", "2026-11-24", "11%");
    damage("first", gzip(""));

    assertThat(importFile("first", null, "11%")).isInstanceOf(ImportResult.Imported.class);

    assertThat(damaged()).isEmpty();
    assertThat(duty(laws(), "2027-01-01")).isEqualTo(dollars("11.00").toMoney());
  }

  private void damage(String name, byte[] content) {
    int rows =
        database.asOperator(
            tx ->
                tx.update(
                    "UPDATE tariff_edition SET content = $1 WHERE name = $2",
                    Buffer.buffer(content),
                    name));
    assertThat(rows).isEqualTo(1);
  }

  private static byte[] gzip(String table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
      compressed.write(table.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private List<String> damaged() {
    return editions.unreadable(LandedCost.fromBundledData()).stream().map(Edition::name).toList();
  }

  private static void await(Semaphore read) throws InterruptedException {
    assertThat(read.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
  }

  private ImportResult importFile(String name, @Nullable String from, String rate)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".csv"), schedule(rate));
    LocalDate day = from == null ? null : LocalDate.parse(from);
    return editions.importFile(UNITED_STATES, name, day, file, rows -> {});
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
      return EffectiveLaws.of(database, LandedCost.fromBundledData(), events, step -> {}).get();
    }
  }

  /** The general duty on mugs from Chile worth a hundred dollars. */
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
