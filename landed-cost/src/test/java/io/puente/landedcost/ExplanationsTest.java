package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
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
    assertThat(spanish.rate("5.5 USD/KILOGRAM + 10%")).isEqualTo("5.5 USD por kg + 10%");
    assertThat(Explanations.in(Locale.ENGLISH).rate("0.3464% ≥ 34.58 ≤ 670.86"))
        .isEqualTo("0.3464%, at least 34.58, at most 670.86");
    assertThat(spanish.rate("94¢/doz. + 4.6%")).isEqualTo("94¢/doz. + 4.6%");
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
