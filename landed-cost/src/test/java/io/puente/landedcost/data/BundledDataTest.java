package io.puente.landedcost.data;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Confidence;
import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.InvalidMeasures;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Parcel;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import io.puente.landedcost.amount.DutyParser;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.HsSpan;
import io.puente.landedcost.law.Law;
import io.puente.landedcost.law.Tariff;
import io.puente.landedcost.law.TariffLine;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledDataTest {

  private static final Map<Country, Law> LAWS = BundledData.laws();

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
        Provision provision = measure.provision();
        if (provision.checked() != null) {
          assertThat(provision.reviewBy()).as(provision.id()).isAfter(provision.checked());
        }
        assertThat(provision.reviewBy()).as(provision.id()).isBefore("2027-12-31");
      }
    }
  }

  /** A day stood at all of them once, also where nobody had ever seen the source. */
  @Test
  void onlyWhatSomebodyComparedWithItsSourceHasADayAndHighConfidence() {
    for (var law : LAWS.values()) {
      for (var measure : law.measures()) {
        Provision provision = measure.provision();
        assertThat(provision.confidence() == Confidence.HIGH)
            .as(provision.id())
            .isEqualTo(provision.checked() != null);
      }
    }
  }

  @Test
  void everySourceNamesArticleOrNumberOrSaysThatItIsNotKnown() {
    for (var law : LAWS.values()) {
      for (var measure : law.measures()) {
        assertNamed(measure.id(), measure.provision().source(), measure.provision().articleKnown());
      }
      law.on(Parcel.NOVEMBER_2026)
          .agreements()
          .forEach(one -> assertNamed(one.id(), one.source(), one.articleKnown()));
    }
  }

  /** A year or a day is no number of a law. */
  private static void assertNamed(String id, String source, boolean articleKnown) {
    String undated = source.replaceAll("\\b(19|20)\\d\\d(-\\d\\d-\\d\\d)?\\b", "");
    assertThat(!articleKnown || undated.matches(".*(\\d|arts?\\. [IVX]).*"))
        .as("%s: %s", id, source)
        .isTrue();
  }

  @Test
  void whatWasLookedUpOnTheWebSaysWhere() {
    for (var law : LAWS.values()) {
      for (var measure : law.measures()) {
        String url = measure.provision().url();
        if (url != null) {
          assertThat(URI.create(url).getScheme()).as(measure.id()).isEqualTo("https");
        }
      }
    }
  }

  @Test
  void measuresFromWeakSourcesAreMarkedAsToBeConfirmed() {
    for (var country : List.of("PY", "BO", "CR", "GT", "SV", "HN", "NI")) {
      assertThat(law(country).measures())
          .extracting(measure -> measure.provision().confidence())
          .as(country)
          .containsOnly(Confidence.LOW);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3604.10, firecrackers",
    "3605.00, matches",
    "9613.10, gas lighters",
    "0106.39, a parrot",
    "1211.30, coca tea",
  })
  void whatNoPostCarriesIsRefusedByEveryPost(String hs, String goods) {
    for (var country : LAWS.keySet()) {
      Parcel parcel = Parcel.from("ES").to(country.code()).by(Channel.POST).holding(hs, "9");
      assertThat(parcel.quote())
          .as("%s to %s", goods, country)
          .isInstanceOf(Quote.Prohibited.class);
    }
  }

  @Test
  void beesMayTravelByMailAndLightersByCourier() {
    Parcel bees = Parcel.from("ES").to("CL").by(Channel.POST).holding("0106.41", "9");
    Parcel lighters = Parcel.from("ES").to("CL").by(Channel.COURIER).holding("9613.10", "9");
    assertThat(bees.quote()).isNotInstanceOf(Quote.Prohibited.class);
    assertThat(lighters.quote()).isNotInstanceOf(Quote.Prohibited.class);
  }

  @Test
  void silverEarringsByMailComeWithTheAdviceToInsureThem() {
    Quote earrings = Parcel.from("MX").to("CL").by(Channel.POST).holding("7113.11", "90").quote();
    assertThat(((Quote.Complete) earrings).assessment().notes())
        .extracting(Provision::id)
        .contains("cl-mail-valuables-insured");
  }

  @Test
  void aSharedMeasureThatCannotBeReadIsRefusedForEachCountryThatSharesIt() {
    var files = new HashMap<>(BundledData.files());
    files.put(
        CommonMeasures.FILE,
        "{\"measures\": [{\"id\": \"mail-nothing\", \"kind\": \"BAN\"}], \"more\": 1}");
    assertThatThrownBy(() -> LandedCost.fromFiles(files))
        .isInstanceOf(InvalidMeasures.class)
        .hasMessageContaining("common-measures.json.more")
        .hasMessageContaining("cl.json")
        .hasMessageContaining("uy.json");
  }

  @Test
  void theTariffOfTheUnitedStatesHoldsWhatSmallShopsSell() {
    Tariff tariff = requireNonNull(law("US").on(Parcel.NOVEMBER_2026).tariff());
    assertThat(tariff.size()).isGreaterThan(500);
    assertThat(tariff.inForce().edition().en()).startsWith("HTS 2026");
    assertThat(tariff.linesFor(HsSpan.of(HsCode.of("4202.21"))))
        .extracting(TariffLine::number)
        .containsExactly("4202.21.30", "4202.21.60", "4202.21.90");
  }

  /**
   * An owner chooses by the name: two lines of a subheading with the same name could not be
   * distinguished.
   */
  @Test
  void eachLineOfTheTariffHasANameOfItsOwnInThreeLanguages() {
    var names = new HashSet<String>();
    for (var row : CsvReader.builder().ofNamedCsvRecord(BundledData.text("us-tariff.csv"))) {
      String six = row.getField("number").substring(0, "6912.00".length());
      for (var language : List.of("es", "name", "pt")) {
        String name = row.getField(language);
        assertThat(names.add(six + language + name)).as("%s %s", six, name).isTrue();
        assertThat(name.length()).as(name).isLessThanOrEqualTo(90);
      }
      assertThat(row.getField("name")).as(six).isNotBlank();
    }
  }

  @Test
  void dutiesAreReadInTheSpellingsOfTheTariff() {
    assertThat(DutyParser.rate("Free")).isInstanceOf(Rate.Percent.class);
    assertThat(DutyParser.rate("16%")).isInstanceOf(Rate.Percent.class);
    assertThat(DutyParser.rate("1.9¢/kg"))
        .isEqualTo(new Rate.PerUnit(new BigDecimal("0.019"), Rate.Unit.KILOGRAM, "1.9¢/kg"));
    assertThat(DutyParser.rate("$1.035/kg + 6%").text()).isEqualTo("$1.035/kg + 6%");
    assertThat(DutyParser.rate("90¢/pr. + 37.5%").text()).isEqualTo("90¢/pr. + 37.5%");
    assertThat(DutyParser.rate("25¢ each + 3.9%").text()).isEqualTo("25¢ each + 3.9%");
    assertThat(DutyParser.rate("10.5¢/pf.liter"))
        .isEqualTo(
            new Rate.PerUnit(new BigDecimal("0.105"), Rate.Unit.PROOF_LITRE, "10.5¢/pf.liter"));
  }

  private static Law law(String country) {
    return requireNonNull(LAWS.get(Country.of(country)));
  }
}
