package io.puente.storefront.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Confidence;
import io.puente.landedcost.Country;
import io.puente.landedcost.LocalizedText;
import io.puente.landedcost.OriginRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginVerdictTest {

  private static final Country MEXICO = Country.of("MX");

  private static final Agreement AGREEMENT =
      new Agreement(
          "USMCA",
          LocalizedText.sameInAllLanguages("USMCA"),
          Set.of(MEXICO, Country.of("CA")),
          List.of("S"),
          LocalDate.of(2020, 7, 1),
          null,
          "source",
          true,
          null,
          null,
          Confidence.LOW,
          null);

  private static OriginVerdict of(String hs, Material... materials) {
    return OriginVerdict.of(
        AGREEMENT,
        List.of(Country.of("US")),
        MEXICO,
        hs,
        OriginVerdict.withCodes(hs, Stream.of(materials)));
  }

  private static Material from(String country, String name) {
    return new Material(name, Country.of(country), null);
  }

  @Test
  void whatIsMadeOfThePartiesMaterialsOriginates() {
    assertThat(of("691200", from("MX", "barro o arcilla"), from("US", "esmalte")))
        .isEqualTo(new OriginVerdict.Originates(OriginRule.ORIGINATING_MATERIALS));
    assertThat(of("040900", from("MX", "miel")))
        .isEqualTo(new OriginVerdict.Originates(OriginRule.WHOLLY_OBTAINED));
    assertThat(of("691200")).isInstanceOf(OriginVerdict.NoMaterials.class);
  }

  @Test
  void roastingForeignCoffeeMakesNothingNew() {
    assertThat(of("090121", from("BR", "grano de café")))
        .isInstanceOfSatisfying(
            OriginVerdict.TooNear.class,
            near -> assertThat(near.material().name()).isEqualTo("grano de café"));
  }

  @Test
  void theAnnexDecidesAboutOtherForeignMaterialsAndAboutThread() {
    assertThat(of("691200", from("MX", "barro o arcilla"), from("CN", "esmalte")))
        .isInstanceOfSatisfying(
            OriginVerdict.AskTheAnnex.class, annex -> assertThat(annex.textile()).isFalse());
    assertThat(of("620630", from("CN", "tela")))
        .isInstanceOfSatisfying(
            OriginVerdict.AskTheAnnex.class, annex -> assertThat(annex.textile()).isTrue());
  }
}
