package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.of("es"), Locale.ENGLISH, Locale.of("pt"));

  @Test
  void theThreeBundlesHoldTheSameTexts() {
    assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.of("es")));
    assertThat(keys(Locale.of("pt"))).isEqualTo(keys(Locale.of("es")));
  }

  @Test
  void aRateIsReadInTheReadersWords() {
    var spanish = Explanations.in(Locale.of("es"));
    assertThat(spanish.rate("Free")).isEqualTo("libre");
    assertThat(spanish.rate("5.5 USD/KILOGRAM + 10%")).isEqualTo("5,5 USD/kg + 10%");
    assertThat(Explanations.in(Locale.of("es", "MX")).rate("5.5 USD/KILOGRAM"))
        .isEqualTo("5.5 USD/kg");
    assertThat(Explanations.in(Locale.ENGLISH).rate("0.3464% ≥ 34.58 USD ≤ 670.86 USD"))
        .isEqualTo("0.3464%, at least 34.58 USD, at most 670.86 USD");
    assertThat(spanish.rate("94¢/doz. + 4.6%")).isEqualTo("94¢/docena + 4,6%");
    assertThat(spanish.rate("10.5¢/pf.liter")).isEqualTo("10,5¢/litro de graduación 50%");
    assertThat(spanish.rate("25¢ each + 3.9%")).isEqualTo("25¢/pieza + 3,9%");
  }

  /** The number of a tariff line or of a law is no decimal number. */
  @Test
  void theNumbersOfCodesAndLawsKeepTheirPoints() {
    var spanish = Explanations.in(Locale.of("es"));
    assertThat(spanish.rate("See 9822.05.20 (P+)")).isEqualTo("See 9822.05.20 (P+)");
    assertThat(spanish.rate("$1 less 0.020668¢/kg for each degree"))
        .isEqualTo("$1 less 0,020668¢/kg for each degree");
    assertThat(new NumberStyle(Locale.of("es", "MX")).text("Ley 21.713: 3,5% de USD 2.000"))
        .isEqualTo("Ley 21.713: 3.5% de USD 2,000");
  }

  /** Money of other currencies and percentages stand in the same sentences of the data. */
  @Test
  void aSentenceHasOneDecimalMark() {
    var point = Pattern.compile("\\d\\.\\d{1,2}(?!\\d)[^./]");
    var comma = Pattern.compile("\\d,\\d{1,2}(?!\\d)");
    for (var destination : Parcel.LANDED_COST.destinations()) {
      Rulebook law = Parcel.LANDED_COST.law(destination, Parcel.NOVEMBER_2026).orElseThrow();
      for (var rule : law.inForce()) {
        String mexican = Explanations.in(Locale.of("es", "MX")).why(rule.provision());
        assertThat(comma.matcher(mexican).find()).as(mexican).isFalse();
        String chilean = Explanations.in(Locale.of("es", "CL")).why(rule.provision());
        assertThat(point.matcher(chilean.replaceAll("\\d{4}\\.\\d\\d", "")).find())
            .as(chilean)
            .isFalse();
      }
    }
    var band = new Reason.OutsideValueBand(Parcel.dollars("1600.50"), Parcel.dollars("2000.00"));
    assertThat(Explanations.in(Locale.of("es", "CL")).reason(band))
        .isEqualTo("Solo para valores de más de USD 1.600,50 y hasta USD 2.000.");
    assertThat(Explanations.in(Locale.ENGLISH).reason(band))
        .isEqualTo("Only for values above USD 1,600.50 and up to USD 2,000.");
  }

  @Test
  void aSourceWithoutArticleSaysSoInTheReadersLanguage() {
    var spanish = Explanations.in(Locale.of("es"));
    assertThat(spanish.source("Arancel nacional", false))
        .isEqualTo("Arancel nacional (artículo o número no conocido)");
    assertThat(spanish.source("Ley 21.713", true)).isEqualTo("Ley 21.713");
  }

  @Test
  void everyReasonAndEveryMissingFactHasAText() {
    Provision provision =
        Parcel.from("CO").holding("4202.21.90", "150").charges().charges().getFirst().provision();
    BigMoney dollars = Parcel.dollars("5");
    var day = LocalDate.of(2026, 11, 23);
    LocalizedText name = provision.label();
    var hs = HsCode.of("420221");
    List<Reason> reasons =
        List.of(
            new Reason.NotInForce(day, day),
            new Reason.NotInForce(day, null),
            new Reason.OtherOrigin(Country.of("CO")),
            new Reason.OtherDeparture(Country.of("CO")),
            new Reason.OtherRegion("SP"),
            new Reason.OtherChannel(Channel.POST),
            new Reason.OtherTransport(Transport.SEA),
            new Reason.OutsideValueBand(dollars, dollars),
            new Reason.OutsideValueBand(null, dollars),
            new Reason.OutsideValueBand(dollars, null),
            new Reason.TooHeavy(5),
            new Reason.TooManyPieces(3),
            new Reason.OtherGoods(hs),
            new Reason.GoodsExempt(hs),
            new Reason.SellerNotInProgramme(Set.of("remessa-conforme")),
            new Reason.SellerInProgramme(Set.of("remessa-conforme")),
            new Reason.OtherUse(true),
            new Reason.OtherUse(false),
            new Reason.AllowanceUsed(dollars, 3),
            new Reason.AllowanceUsed(null, 5),
            new Reason.ReplacedBy(provision),
            new Reason.ExemptedBy(provision),
            new Reason.NeedsDeclaration("USMCA", name, Parcel.usd("5.00")),
            new Reason.NeedsDeclaration("USMCA", name, null),
            new Reason.NeedsDeclaration("USMCA", name, Parcel.usd("0.00")),
            new Reason.SameDeclaration("USMCA", name, provision),
            new Reason.DeclarationNotValid("USMCA", name),
            new Reason.NoPreference(hs));
    assertThat(reasons.stream().map(Object::getClass).distinct().toList())
        .containsExactlyInAnyOrder(Reason.class.getPermittedSubclasses());
    for (var language : LANGUAGES) {
      var explanations = Explanations.in(language);
      for (var reason : reasons) {
        assertThat(explanations.reason(reason)).isNotBlank().doesNotContain("{", "null");
      }
      for (var kind : MissingFact.Kind.values()) {
        var fact = MissingFact.of(kind, "bag", "4202.21.30", provision);
        assertThat(explanations.missing(fact)).isNotBlank().doesNotContain("{", "null");
      }
      for (var kind : ChargeKind.values()) {
        assertThat(explanations.kind(kind)).isNotBlank();
      }
      for (var confidence : Confidence.values()) {
        assertThat(explanations.confidence(confidence)).isNotBlank();
      }
      for (var place : PaymentPoint.values()) {
        assertThat(explanations.paymentPoint(place)).isNotBlank();
      }
      for (var rule : OriginRule.values()) {
        assertThat(explanations.rule(rule)).isNotBlank();
      }
      for (var certifier : Certifier.values()) {
        assertThat(explanations.certifier(certifier)).isNotBlank();
      }
      for (var form : ProofOfOrigin.Form.values()) {
        assertThat(explanations.form(form)).isNotBlank();
      }
      for (var method : RegionalValue.Method.values()) {
        assertThat(explanations.method(method)).isNotBlank();
      }
    }
  }

  @Test
  void anOwnerReadsWhyInSpanishAndSpanishServesWhoeverReadsAnotherLanguage() {
    var needs =
        new Reason.NeedsDeclaration(
            "USMCA", new LocalizedText("T-MEC", "USMCA", "USMCA"), Parcel.usd("77.57"));
    assertThat(Explanations.in(Locale.of("es", "MX")).reason(needs))
        .isEqualTo("Con una declaración de origen válida (T-MEC) se ahorrarían USD 77.57.");
    assertThat(Explanations.in(Locale.GERMANY).reason(needs)).startsWith("Con una declaración");
    assertThat(Explanations.in(Locale.of("pt", "BR")).reason(needs)).startsWith("Com uma");
  }

  @Test
  void namesAProgrammeAsPeopleDoAndOneOfOtherDataByItsCode() {
    var spanish = Explanations.in(Locale.of("es", "CL"));
    assertThat(spanish.reason(new Reason.SellerNotInProgramme(Set.of("cl-iva-registered"))))
        .isEqualTo("Solo para tiendas inscritas en: IVA simplificado (SII, Chile).");
    assertThat(spanish.reason(new Reason.SellerNotInProgramme(Set.of("zz-trusted"))))
        .isEqualTo("Solo para tiendas inscritas en: zz-trusted.");
  }

  private static Set<String> keys(Locale language) {
    return new TreeSet<>(
        ResourceBundle.getBundle("io.puente.landedcost.explanations", language).keySet());
  }
}
