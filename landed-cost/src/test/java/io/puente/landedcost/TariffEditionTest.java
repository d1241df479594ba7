package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Editions of an invented country's tariff, imported. */
class TariffEditionTest {

  private static final LandedCost AMENDED =
      Fiji.FIJI.with(
          List.of(edition("spring", "2026-04-01", "7%"), edition("fall", "2026-10-01", "9%")));

  @Test
  void aCupIsChargedByTheEditionOfItsDay() {
    assertThat(duty(AMENDED, "6912.00", "2026-03-31")).isEqualTo(Parcel.usd("5.00"));
    assertThat(duty(AMENDED, "6912.00", "2026-04-01")).isEqualTo(Parcel.usd("7.00"));
    assertThat(duty(AMENDED, "6912.00", "2026-09-30")).isEqualTo(Parcel.usd("7.00"));
    assertThat(duty(AMENDED, "6912.00", "2026-10-01")).isEqualTo(Parcel.usd("9.00"));
    assertThat(duty(AMENDED, "6912.00", "2027-10-01")).isEqualTo(Parcel.usd("9.00"));
  }

  @Test
  void theOriginalStaysUnchanged() {
    assertThat(duty(Fiji.FIJI, "6912.00", "2026-10-01")).isEqualTo(Parcel.usd("5.00"));
  }

  @Test
  void aCodeThatAnEditionDoesNotHoldIsIncomplete() {
    Quote quote = AMENDED.quote(parcel("6911.10", "2026-10-01"), Rates.none());
    assertThat(((Quote.Incomplete) quote).missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.HS_NOT_IN_TABLE);
  }

  @Test
  void anEditionForACountryWithoutMeasuresChangesNothing() {
    var elsewhere =
        new TariffEdition(
            Country.of("TO"),
            "first",
            LocalDate.parse("2026-04-01"),
            Fiji.COLUMNS + "6912.00.00,Cups,,,,7%,,\n");
    assertThat(Fiji.FIJI.with(List.of(elsewhere)).destinations()).containsExactly(Country.of("FJ"));
  }

  @Test
  void anEditionThatCannotBeReadIsRefusedWithEveryLine() {
    assertThatThrownBy(() -> Fiji.FIJI.with(List.of(edition("torn", "2026-04-01", "seven"))))
        .isInstanceOf(InvalidMeasures.class)
        .hasMessageContaining("torn line 2: not a duty: seven");
  }

  private static TariffEdition edition(String name, String from, String rate) {
    return new TariffEdition(
        Country.of("FJ"),
        name,
        LocalDate.parse(from),
        Fiji.COLUMNS + "6912.00.00,Cups,,,,%s,,\n".formatted(rate));
  }

  private static Consignment parcel(String hs, String day) {
    return Parcel.from("PE").to("FJ").on(day).holding(hs, "100").consignment();
  }

  private static Money duty(LandedCost law, String hs, String day) {
    return ((Quote.Complete) law.quote(parcel(hs, day), Rates.none())).assessment().total();
  }
}
