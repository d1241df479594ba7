package io.puente.landedcost.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Parcel;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.landedcost.TariffEdition;
import io.puente.landedcost.tariff.ScheduleReport.Column;
import io.puente.landedcost.tariff.ScheduleReport.Unread;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A country's tariff as an operator writes it down: a code and a duty in each row. */
class DutyListReaderTest {

  private final StringWriter table = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code,name,duty\n6912.00,Tableware,\n6912.00.00.00.00,Cups,14%\n0901.21,Coffee,15\n",
        "\uFEFFcodigo;nombre;arancel\n6912.00;Vajilla;\n6912.00.00.00.00;Tazas;14,0\n0901.21;Café;15 %\n",
        "NCM;tarifa\n691200;\n691200000000;14\n090121;15\n",
      })
  void aListIsReadInAnyOfThreeLanguages(String list) {
    ScheduleReport report = read(list);
    assertThat(report.rows()).isEqualTo(3);
    assertThat(report.lines()).isEqualTo(2);
    assertThat(report.unrated()).isEqualTo(1);
    assertThat(report.unread()).isEmpty();
    assertThat(toCostaRica("6912.00").total()).isEqualTo(Parcel.usd("29.95"));
    // 15% of 100; 1% of 100; 13% of 116.
    assertThat(toCostaRica("0901.21").total()).isEqualTo(Parcel.usd("31.08"));
  }

  @Test
  void aCodeThatTheListDoesNotHoldIsStillARange() {
    read("code,duty\n0901.21,15%\n");
    Quote quote = costaRica().quote(mugsToCostaRica("6912.00"), Rates.none());
    assertThat(quote)
        .isInstanceOfSatisfying(
            Quote.Incomplete.class,
            open -> {
              assertThat(open.missing())
                  .extracting(MissingFact::kind)
                  .containsExactly(MissingFact.Kind.HS_NOT_IN_TABLE);
              assertThat(open.range())
                  .isEqualTo(new Quote.Range(Parcel.usd("14.13"), Parcel.usd("31.08")));
            });
  }

  @Test
  void aDutyThatCannotBeReadIsListedAndUnknown() {
    ScheduleReport report = read("code,duty\n6912.00,ask customs\n0901.21,15%\n");
    assertThat(report.unread())
        .containsExactly(new Unread(2, "691200", Column.GENERAL, "ask customs"));
    assertThat(costaRica().quote(mugsToCostaRica("6912.00"), Rates.none()))
        .isInstanceOf(Quote.Incomplete.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "'code,duty\n' | holds no line with a duty",
        "'code,duty\n6912.00,\n' | holds no line with a duty",
        "'code,duty\n6912,14%\n' | line 2 has a duty, but no code of 6, 8, 10 or 12 digits",
        "'code,duty\n6912.00,14%\n6912.00,15%\n' | line 3 691200 overlaps with 691200",
        "'code,duty\n6912.00,14%\n6912.00.10,15%\n' | line 3 69120010 overlaps with 691200",
        "'code,duty\n6912.00.10,14%\n6912.00,15%\n' | line 3 691200 overlaps with 69120010",
        "'code,duty\n6912.00,14%,x\n' | line 2 has 3 fields",
      })
  void anInvalidListIsRefused(String list, String problem) {
    assertThatThrownBy(() -> read(list))
        .isInstanceOf(InvalidSchedule.class)
        .hasMessageContaining(problem);
  }

  @Test
  void progressIsReported() {
    var reported = new ArrayList<Integer>();
    var list = new StringBuilder("code,duty\n");
    for (int i = 0; i < 2500; i++) {
      list.append("0190%04d,5%%\n".formatted(i));
    }
    read(list.toString(), reported);
    assertThat(reported).containsExactly(1000, 2000, 2500);
  }

  private Assessment toCostaRica(String hs) {
    Quote quote = costaRica().quote(mugsToCostaRica(hs), Rates.none());
    return ((Quote.Complete) quote).assessment();
  }

  private LandedCost costaRica() {
    return Parcel.LANDED_COST.with(
        List.of(
            new TariffEdition(
                Country.of("CR"), "list", LocalDate.parse("2026-01-01"), table.toString())));
  }

  private static Consignment mugsToCostaRica(String hs) {
    return Parcel.from("MX").to("CR").holding(hs, "100").consignment();
  }

  private ScheduleReport read(String list) {
    return read(list, new ArrayList<>());
  }

  private ScheduleReport read(String list, List<Integer> reported) {
    try {
      return TariffFile.read(new StringReader(list), table, reported::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
