package io.puente.landedcost.data;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.Parcel;
import io.puente.landedcost.classification.Subheading;
import io.puente.landedcost.classification.Subheadings;
import io.puente.landedcost.law.HsSpan;
import io.puente.landedcost.law.Tariff;
import org.junit.jupiter.api.Test;

class SubheadingsTest {

  @Test
  void everySubheadingThatShopsSellHasANameInThreeLanguagesAndARateInTheUnitedStates() {
    Tariff tariff =
        requireNonNull(
            requireNonNull(BundledData.laws().get(Country.of("US")))
                .on(Parcel.NOVEMBER_2026)
                .tariff());
    assertThat(Subheadings.bundled().all()).hasSizeGreaterThan(300);
    for (var subheading : Subheadings.bundled().all()) {
      assertThat(subheading.name().es()).as(subheading.hs().digits()).isNotBlank();
      assertThat(subheading.name().en()).as(subheading.hs().digits()).isNotBlank();
      assertThat(subheading.name().pt()).as(subheading.hs().digits()).isNotBlank();
      assertThat(tariff.linesFor(HsSpan.of(subheading.hs())))
          .as(subheading.hs().digits())
          .isNotEmpty();
    }
  }

  @Test
  void aCodeOfAnyLengthIsNamedByItsSubheading() {
    Subheading sweater = requireNonNull(Subheadings.bundled().of(HsCode.of("6110.19.0030")));
    assertThat(sweater.name().es()).isEqualTo("Suéteres de alpaca u otro pelo fino");
    assertThat(Subheadings.bundled().of(HsCode.of("8703.23"))).isNull();
  }
}
