package io.puente.landedcost.data;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.landedcost.Country;
import io.puente.landedcost.EffectiveTariff;
import io.puente.landedcost.Fiji;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.Line;
import io.puente.landedcost.LocalizedText;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Parcel;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.landedcost.TariffEdition;
import io.puente.landedcost.amount.DutyParser;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.HsSpan;
import io.puente.landedcost.law.Tariff;
import io.puente.landedcost.law.TariffLine;
import io.puente.landedcost.tariff.InvalidSchedule;
import io.puente.landedcost.tariff.ScheduleReport;
import io.puente.landedcost.tariff.ScheduleReport.Column;
import io.puente.landedcost.tariff.ScheduleReport.Unread;
import io.puente.landedcost.tariff.TariffFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented goods in the layout of the official export, printed in every way that it prints. */
class ScheduleReaderTest {

  private static final String HEADER =
      "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,"
          + "Column 2 Rate of Duty,Quota Quantity,Additional Duties\n";

  private final StringWriter table = new StringWriter();
  private final ScheduleReport report = read(schedule(), table);

  @Test
  void everyRowIsCountedOnce() {
    assertThat(report.rows()).isEqualTo(34);
    assertThat(report.lines()).isEqualTo(22);
    assertThat(report.inheriting()).isEqualTo(3);
    assertThat(report.unrated()).isEqualTo(1);
  }

  @Test
  void everySpellingIsRead() {
    assertThat(report.unread()).isEmpty();
    assertThat(report.inWords()).isEqualTo(7);
    assertThat(tariff().size()).isEqualTo(report.lines());
  }

  @Test
  void aRateThatCannotBeReadIsListedAndUnknown() {
    var odd = new StringWriter();
    ScheduleReport found =
        read(HEADER + "0190.10.00,2,Honey,,a jar in ten,Free (CL) half (S),5¢ a pot,,\n", odd);
    assertThat(found.unread())
        .containsExactly(
            new Unread(2, "0190.10.00", Column.GENERAL, "a jar in ten"),
            new Unread(2, "0190.10.00", Column.SPECIAL, "half"),
            new Unread(2, "0190.10.00", Column.OTHER, "5¢ a pot"));
    assertThat(found.unreadLines()).isEqualTo(1);
    Quote quote = quoted(LocalDate.EPOCH, odd.toString(), line("0190.10", "PE"));
    assertThat(quote).isInstanceOf(Quote.Incomplete.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0190.10.00.20, 0.07", // 5 kg at 1.3¢
    "0190.20.10.00, 0.01", // 5 kg at USD 1.10 a tonne
    "0190.20.40.00, 8.16", // 12 heads at 68¢
    "0190.20.50.00, 6.46", // a dozen at 94¢, and 4.6% of 120
    "0190.20.60.00, 4.81", // a twelfth of a gross at 14.4¢, and 4%
    "0190.20.70.00, 4.20", // 12 of a thousand at 20¢, and 3.5%
    "0193.60.10.00, 8.40",
  })
  void aLineIsChargedAsItIsPrinted(String number, String duty) {
    assertThat(duty(line(number, "PE"))).isEqualTo(Parcel.usd(duty));
  }

  @Test
  void theSpecialColumnGivesEachProgrammeItsOwnRate() {
    TariffLine cups =
        requireNonNull(tariff().linesFor(HsSpan.of(HsCode.of("0190205000"))).getFirst());
    assertThat(cups.special().get("P+")).isInstanceOf(Rate.InWords.class);
    assertThat(cups.special().get("P")).isEqualTo(DutyParser.rate("Free"));
    assertThat(cups.special()).containsKeys("CL", "S+").doesNotContainKey("S");
    TariffLine litres = tariff().linesFor(HsSpan.of(HsCode.of("0190202000"))).getFirst();
    assertThat(requireNonNull(litres.special().get("JO")).text()).isEqualTo("2.7%");
    TariffLine repairs = tariff().linesFor(HsSpan.of(HsCode.of("0193400000"))).getFirst();
    assertThat(repairs.special().keySet()).containsExactlyInAnyOrder("B", "C");
  }

  @Test
  void aWatchOfUnknownPartsMakesARangeThatTheWordsBound() {
    var quote = (Quote.Incomplete) quoted(line("0191.10.10.30", "PE"));
    assertThat(quote.missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.RATE_IN_WORDS);
    // 12 watches at 44¢, and at most 14% of all that they cost.
    assertThat(range(quote)).isEqualTo(new Quote.Range(Parcel.usd("5.28"), Parcel.usd("22.08")));
  }

  @Test
  void sugarOfUnknownPurityMakesARange() {
    var quote = (Quote.Incomplete) quoted(line("0192.10", "PE"));
    assertThat(range(quote)).isEqualTo(new Quote.Range(Parcel.usd("0.10"), Parcel.usd("0.15")));
  }

  @ParameterizedTest
  @CsvSource({"0193.10", "0193.20", "0193.30", "0193.40", "0193.50", "0190.20.90", "0192.20"})
  void aDutyThatDependsOnOtherFactsIsIncompleteAndNeverZero(String number) {
    assertThat(quoted(line(number, "PE"))).isInstanceOf(Quote.Incomplete.class);
  }

  @Test
  void thePriceOfAPieceChoosesTheLine() {
    TariffLine watch = tariff().linesFor(HsSpan.of(HsCode.of("0191102000"))).getFirst();
    assertThat(watch.eachOver()).isEqualByComparingTo("0.50");
    assertThat(watch.eachUpTo()).as("the lower of two limits").isEqualByComparingTo("6.50");
    assertThat(quoted(line("0191.20.00.00", "PE")))
        .isInstanceOfSatisfying(
            Quote.Incomplete.class,
            quote ->
                assertThat(quote.missing())
                    .extracting(MissingFact::kind)
                    .containsExactly(MissingFact.Kind.HS_FITS_ANOTHER_PRICE));
  }

  /** The schedule of 2026 held the duty on Nicaragua at 0%, and nobody was told. */
  @Test
  void theHeadingsOfChapter99AreListed() {
    String rows =
        HEADER
            + "0190.10.00,2,Honey,,5%,,,,\n"
            + "9902.01.01,0,Cheap dye,,Free,No change,No change,,\n"
            + "9903.88,0,Headings:,,,,,,\n"
            + "9903.89.01,0,Articles of Nicaragua,,The duty provided in the applicable"
            + " subheading + 0%,No change,,,\n"
            + "9903.89.07,1,Airplanes,,The duty provided in the applicable subheading,,,,\n"
            + "9903.94.31,1,Cars,,,15%,,,\n";
    ScheduleReport found = read(rows, new StringWriter());
    assertThat(found.chapter99())
        .extracting(ScheduleReport.Chapter99Heading::number)
        .containsExactly("9902.01.01", "9903.89.01", "9903.89.07", "9903.94.31");
    assertThat(found.chapter99())
        .filteredOn(ScheduleReport.Chapter99Heading::addsDuty)
        .extracting(ScheduleReport.Chapter99Heading::number)
        .containsExactly("9903.89.01", "9903.94.31");
  }

  @Test
  void progressIsReported() {
    var reported = new ArrayList<Integer>();
    var many = new StringBuilder(HEADER);
    for (int i = 0; i < 2500; i++) {
      many.append("0190.%02d.%02d,2,Honey,,5%%,,,,\n".formatted(i / 100, i % 100));
    }
    assertThat(read(many.toString(), new StringWriter(), reported).lines()).isEqualTo(2500);
    assertThat(reported).containsExactly(1000, 2000, 2500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "'' | holds no line with a duty",
        "'name,price\nmug,12\n' | the first line must name the columns HTS Number",
        "'%s0190.10.00,x,Honey,,5%%,,,,\n' | line 2 has no indent",
        "'%s0190.10.00,2,Honey\n' | line 2 has 3 fields",
        "'%s0190.10,2,Honey,,5%%,,,,\n' | no number of 8 digits or more: '0190.10'",
        "'%s0190.10.00,2,\"Honey\n' | "
      })
  void anInvalidScheduleIsRefused(String text, String problem) {
    String file = text.formatted(HEADER);
    assertThatThrownBy(() -> read(file, new StringWriter()))
        .isInstanceOf(InvalidSchedule.class)
        .hasMessageContaining(problem == null ? "" : problem);
  }

  private Quote quoted(Line line) {
    return quoted(LocalDate.EPOCH, table.toString(), line);
  }

  /** By a law that charges what its tariff says and nothing else. */
  private static Quote quoted(LocalDate from, String table, Line line) {
    var country = Country.of("FJ");
    return Fiji.FIJI
        .with(List.of(new TariffEdition(country, "invented", from, table)))
        .quote(Parcel.from("PE").to("FJ").holding(line).consignment(), Rates.none());
  }

  private org.joda.money.Money duty(Line line) {
    return ((Quote.Complete) quoted(line)).assessment().total();
  }

  /** Twelve pieces for 120 dollars that weigh five kilograms. */
  private static Line line(String hs, String origin) {
    return Line.of("goods", HsCode.of(hs), Country.of(origin), Parcel.dollars("120"), 12)
        .withWeightGrams(5000);
  }

  private static Quote.Range range(Quote.Incomplete quote) {
    return requireNonNull(quote.range());
  }

  private Tariff tariff() {
    var problems = new ArrayList<String>();
    List<TariffLine> lines = new TariffReader("invented", problems).lines(table.toString());
    assertThat(problems).isEmpty();
    return new Tariff(
        new EffectiveTariff(LocalizedText.sameInAllLanguages("invented"), LocalDate.EPOCH, null),
        null,
        lines);
  }

  private static String schedule() {
    try (InputStream in = ScheduleReaderTest.class.getResourceAsStream("schedule.csv")) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScheduleReport read(String export, StringWriter into) {
    return read(export, into, new ArrayList<>());
  }

  private static ScheduleReport read(String export, StringWriter into, List<Integer> reported) {
    try {
      return TariffFile.read(new StringReader(export), into, reported::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
