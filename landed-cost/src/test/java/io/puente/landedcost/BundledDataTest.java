package io.puente.landedcost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundledDataTest {

  private static final Map<Country, Law> LAWS = new LawReader(BundledData.files()).laws();

  @Test
  void eighteenCountriesOfTheAmericasCanBeQuoted() {
    assertThat(Parcel.LANDED_COST.destinations())
        .extracting(Country::code)
        .containsExactlyInAnyOrder(
            "AR", "BO", "BR", "CL", "CO", "CR", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE",
            "PY", "SV", "US", "UY");
  }

  @Test
  void everyMeasureNamesItsSourceAndADayForItsNextReview() {
    for (var law : LAWS.values()) {
      for (var measure : law.measures()) {
        var provision = measure.provision();
        assertThat(provision.reviewBy()).as(provision.id()).isAfter(provision.checked());
        assertThat(provision.reviewBy()).as(provision.id()).isBefore("2027-12-31");
      }
    }
  }

  @Test
  void whatIsSaidOfTheWeakestSourcesIsMarkedAsToBeConfirmed() {
    for (var country : List.of("PY", "BO", "CR", "GT", "SV", "HN", "NI")) {
      assertThat(law(country).measures())
          .extracting(measure -> measure.provision().confidence())
          .as(country)
          .containsOnly(Confidence.LOW);
    }
  }

  @Test
  void explosivesAreRefusedByEveryPost() {
    for (var country : LAWS.keySet()) {
      var crackers = Parcel.from("ES").to(country.code()).by(Channel.POST).holding("3604.10", "9");
      assertThat(crackers.quote()).as(country.code()).isInstanceOf(Quote.Prohibited.class);
    }
  }

  @Test
  void theTariffOfTheUnitedStatesHoldsWhatSmallShopsSell() {
    var tariff = requireNonNull(law("US").on(Parcel.NOVEMBER_2026).tariff());
    assertThat(tariff.size()).isGreaterThan(500);
    assertThat(tariff.inForce().edition().en()).startsWith("HTS 2026");
    assertThat(tariff.linesFor(HsCode.of("4202.21").span()))
        .extracting(TariffLine::number)
        .containsExactly("4202.21.30", "4202.21.60", "4202.21.90");
  }

  @Test
  void dutiesAreReadInTheSpellingsOfTheTariff() {
    assertThat(DutyText.rate("Free")).isInstanceOf(Rate.Percent.class);
    assertThat(DutyText.rate("16%")).isInstanceOf(Rate.Percent.class);
    assertThat(DutyText.rate("1.9¢/kg"))
        .isEqualTo(new Rate.PerUnit(new BigDecimal("0.019"), Rate.Unit.KILOGRAM, "1.9¢/kg"));
    assertThat(DutyText.rate("$1.035/kg + 6%").text()).isEqualTo("$1.035/kg + 6%");
    assertThat(DutyText.rate("90¢/pr. + 37.5%").text()).isEqualTo("90¢/pr. + 37.5%");
    assertThat(DutyText.rate("25¢ each + 3.9%").text()).isEqualTo("25¢ each + 3.9%");
    assertThat(DutyText.rate("10.5¢/pf.liter"))
        .isEqualTo(new Rate.PerUnit(new BigDecimal("0.105"), Rate.Unit.UNSTATED, "10.5¢/pf.liter"));
  }

  private static Law law(String country) {
    return requireNonNull(LAWS.get(Country.of(country)));
  }
}
