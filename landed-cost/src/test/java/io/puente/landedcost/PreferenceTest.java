package io.puente.landedcost;

import static io.puente.landedcost.Parcel.LANDED_COST;
import static io.puente.landedcost.Parcel.usd;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What opens a preference, what a declaration must say, and what it is worth. */
class PreferenceTest {

  private static final HsCode GUITAR = HsCode.of("9202.90");

  @Test
  void anAgreementStatesItsCertifiersItsValidityAndItsRules() {
    List<Agreement> agreement =
        LANDED_COST.agreements(country("US"), country("MX"), Parcel.NOVEMBER_2026);
    assertThat(agreement).singleElement().extracting(Agreement::id).isEqualTo("USMCA");
    ProofOfOrigin proof = requireNonNull(agreement.getFirst().proof());
    assertThat(proof.certifiers())
        .containsExactlyInAnyOrder(Certifier.EXPORTER, Certifier.PRODUCER, Certifier.IMPORTER);
    assertThat(proof.form()).isEqualTo(ProofOfOrigin.Form.DATA_ELEMENTS);
    assertThat(proof.months()).isEqualTo(12);
    assertThat(proof.rules())
        .contains(OriginRule.WHOLLY_OBTAINED, OriginRule.CHANGE_OF_HEADING)
        .doesNotHaveDuplicates();
    assertThat(proof.confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void onlyTheWaiverThatWasReadInTheLawIsHigh() {
    assertThat(waiver("US", "HN"))
        .isEqualTo(
            new ProofOfOrigin.Waiver(
                country("US"), Parcel.dollars("2500"), "19 CFR 10.586", Confidence.HIGH));
    assertThat(waiver("US", "MX").confidence()).isEqualTo(Confidence.LOW);
    assertThat(waiver("US", "PE").upTo()).isEqualTo(Parcel.dollars("1500"));
  }

  private static ProofOfOrigin.Waiver waiver(String into, String origin) {
    Agreement agreement =
        LANDED_COST.agreements(country(into), country(origin), Parcel.NOVEMBER_2026).getFirst();
    return requireNonNull(agreement.proof()).waivers().stream()
        .filter(one -> one.into().equals(country(into)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofTwoDeclarationsTheOneWithTheLowerRateIsUsed() {
    var edition =
        new TariffEdition(
            country("US"),
            "invented",
            Parcel.NOVEMBER_2026,
            """
            number,name,each_over,each_up_to,material,general,special,other
            4202.92.33,Bags,,,,17.6%,8%: E; 5%: R,45%
            """);
    LandedCost law = LANDED_COST.with(List.of(edition));
    OriginDeclaration wide = Parcel.declaration("CBERA", country("JM"), Parcel.NOVEMBER_2026);
    OriginDeclaration narrow = Parcel.declaration("CBTPA", country("JM"), Parcel.NOVEMBER_2026);
    Line bag = Parcel.goods("4202.92.33", "JM", "100");

    assertThat(dutyByColumn(law, bag.withDeclarations(wide))).isEqualTo(usd("8.00"));
    assertThat(dutyByColumn(law, bag.withDeclarations(wide, narrow))).isEqualTo(usd("5.00"));
    assertThat(dutyByColumn(law, bag.withDeclarations(narrow, wide))).isEqualTo(usd("5.00"));
  }

  private static Money dutyByColumn(LandedCost law, Line line) {
    Consignment consignment = Parcel.from("JM").by(Channel.FORMAL).holding(line).consignment();
    return ((Quote.Complete) law.quote(consignment, Rates.none()))
        .assessment()
        .total(ChargeKind.DUTY);
  }

  @Test
  void severalAgreementsCanServeTheSameGoodsAndAnUnknownOneSaysNothingOfItsProof() {
    assertThat(LANDED_COST.agreements(country("CL"), country("PE"), Parcel.NOVEMBER_2026))
        .extracting(Agreement::id)
        .containsExactly("ACE-38", "PACIFIC-ALLIANCE");
    assertThat(LANDED_COST.agreements(country("MX"), country("JP"), Parcel.NOVEMBER_2026))
        .singleElement()
        .extracting(Agreement::proof)
        .isNull();
    assertThat(LANDED_COST.agreements(country("US"), country("AR"), Parcel.NOVEMBER_2026))
        .isEmpty();
    assertThat(LANDED_COST.agreements(country("JP"), country("PE"), Parcel.NOVEMBER_2026))
        .isEmpty();
  }

  @Test
  void foreignWoodBecomesAGuitarByAChangeOfHeadingButAForeignGuitarDoesNot() {
    var wood = HsCode.of("4408.90");
    var keys = HsCode.of("9209.92");
    var guitar = HsCode.of("9202.90");
    var materials = List.of(wood, keys, guitar);
    assertThat(OriginRule.CHANGE_OF_CHAPTER.disqualifyingMaterials(GUITAR, materials))
        .containsExactly(keys, guitar);
    assertThat(OriginRule.CHANGE_OF_HEADING.disqualifyingMaterials(GUITAR, materials))
        .containsExactly(guitar);
    assertThat(
            OriginRule.CHANGE_OF_SUBHEADING.disqualifyingMaterials(
                GUITAR, List.of(HsCode.of("9202.10"))))
        .isEmpty();
    assertThat(OriginRule.WHOLLY_OBTAINED.disqualifyingMaterials(GUITAR, materials)).isEmpty();
  }

  @Test
  void regionalValueContentIsBuiltDownAndNeverRoundedUp() {
    assertThat(RegionalValue.buildDown(new BigDecimal("100"), new BigDecimal("40")))
        .isEqualTo("60.0");
    assertThat(RegionalValue.buildDown(new BigDecimal("3"), BigDecimal.ONE)).isEqualTo("66.6");
    assertThatThrownBy(() -> RegionalValue.buildDown(BigDecimal.ONE, BigDecimal.TEN))
        .isInstanceOf(InvalidFact.class);
    assertThatThrownBy(() -> RegionalValue.buildDown(BigDecimal.ZERO, BigDecimal.ZERO))
        .isInstanceOf(InvalidFact.class);
  }

  @Test
  void goodsWithoutDirectTransportFromAPartyGetNoPreference() {
    Parcel straight = Parcel.from("PE").holding("6110.11", "90").declared("US-PE");
    Parcel throughPanama =
        Parcel.from("PA").holding(Parcel.goods("6110.11", "PE", "90")).declared("US-PE");
    Parcel undeclared = Parcel.from("PA").holding(Parcel.goods("6110.11", "PE", "90"));
    assertThat(straight.charges().total()).isLessThan(undeclared.charges().total());
    assertThat(throughPanama.charges().total()).isEqualTo(undeclared.charges().total());
    assertThat(throughPanama.charges().notApplied())
        .filteredOn(one -> one.provision().id().equals("us-preference"))
        .singleElement()
        .extracting(NotAppliedMeasure::reason)
        .isInstanceOf(Reason.DeclarationNotValid.class);
  }

  @Test
  void theSavingOfADeclarationIsTheDifferenceOfTheTwoQuotes() {
    Parcel sweater = Parcel.from("PE").holding("6110.11", "90");
    Reason.NeedsDeclaration saving = saving(sweater.charges(), "us-preference");
    assertThat(saving.saving())
        .isEqualTo(sweater.charges().total().minus(sweater.declared("US-PE").charges().total()));
    assertThat(requireNonNull(saving.saving()).isPositive()).isTrue();
  }

  @Test
  void aDeclarationThatChangesNothingIsSaidToChangeNothing() {
    Assessment shawl = Parcel.from("PE").to("CL").holding("6214.20", "80").charges();
    Reason.NeedsDeclaration saving = saving(shawl, "cl-preference");
    assertThat(saving.saving()).isEqualTo(usd("0.00"));
    assertThat(Explanations.in(Locale.ENGLISH).reason(saving)).contains("would change nothing");
  }

  private static Reason.NeedsDeclaration saving(Assessment charges, String measure) {
    return charges.notApplied().stream()
        .filter(one -> one.provision().id().equals(measure))
        .map(NotAppliedMeasure::reason)
        .filter(Reason.NeedsDeclaration.class::isInstance)
        .map(Reason.NeedsDeclaration.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Country country(String code) {
    return Country.of(code);
  }
}
