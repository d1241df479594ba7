package io.puente.landedcost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadingsTest {

  @Test
  void everyHeadingThatShopsSellHasANameInThreeLanguagesAndARateInTheUnitedStates() {
    var tariff =
        requireNonNull(
            requireNonNull(new LawReader(BundledData.files()).laws().get(Country.of("US")))
                .on(Parcel.NOVEMBER_2026)
                .tariff());
    assertThat(Headings.bundled().all()).hasSizeGreaterThan(300);
    for (var heading : Headings.bundled().all()) {
      assertThat(heading.name().es()).as(heading.hs().digits()).isNotBlank();
      assertThat(heading.name().en()).as(heading.hs().digits()).isNotBlank();
      assertThat(heading.name().pt()).as(heading.hs().digits()).isNotBlank();
      assertThat(tariff.linesFor(heading.hs().span())).as(heading.hs().digits()).isNotEmpty();
    }
  }

  @Test
  void aCodeOfAnyLengthIsNamedByItsHeading() {
    var sweater = requireNonNull(Headings.bundled().of(HsCode.of("6110.19.0030")));
    assertThat(sweater.name().es()).isEqualTo("Suéteres de alpaca u otro pelo fino");
    assertThat(Headings.bundled().of(HsCode.of("8703.23"))).isNull();
  }
}
