package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Agreement;
import io.puente.landedcost.Country;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.ProofOfOrigin;
import io.puente.landedcost.RegionalValue;
import io.puente.payments.money.MoneyFormat;
import io.puente.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The requirements of an agreement for a declaration, each with its source and confidence. */
final class AgreementRequirements {

  private AgreementRequirements() {}

  static List<DeclarationPage.Fact> of(
      DashboardVisit visit, TradeAgreements.Applicable applicable) {
    Agreement agreement = applicable.agreement();
    Texts texts = visit.texts();
    Explanations explanations = Explanations.in(visit.locale());
    List<DeclarationPage.Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            texts.get("dashboard.agreement.into"),
            applicable.countries().stream()
                .map(Country::code)
                .map(visit::country)
                .collect(Collectors.joining(", "))));
    facts.add(
        fact(
            texts.get("dashboard.agreement.source"),
            agreement.source() + " · " + explanations.confidence(agreement.confidence())));
    ProofOfOrigin proof = agreement.proof();
    if (proof == null) {
      facts.add(
          fact(texts.get("dashboard.agreement.proof"), texts.get("dashboard.agreement.no-proof")));
      return facts;
    }
    facts.add(
        fact(
            texts.get("dashboard.agreement.proof"),
            explanations.form(proof.form())
                + " "
                + proof.source()
                + " · "
                + explanations.confidence(proof.confidence())));
    if (proof.months() != null) {
      facts.add(
          fact(
              texts.get("dashboard.agreement.validity"),
              texts.count("dashboard.agreement.months", proof.months())));
    }
    if (!proof.regionalValues().isEmpty()) {
      facts.add(
          fact(
              texts.get("dashboard.agreement.regional"),
              proof.regionalValues().stream()
                  .map(value -> regional(visit, value, explanations))
                  .collect(Collectors.joining("; "))));
    }
    if (proof.direct()) {
      facts.add(
          fact(
              texts.get("dashboard.agreement.direct"),
              texts.get("dashboard.agreement.direct-how")));
    }
    proof.waivers().stream()
        .filter(waiver -> applicable.countries().contains(waiver.into()))
        .map(waiver -> waived(visit, waiver, explanations))
        .forEach(facts::add);
    return facts;
  }

  private static DeclarationPage.Fact fact(String label, String text) {
    return new DeclarationPage.Fact(label, text);
  }

  private static String regional(
      DashboardVisit visit, RegionalValue value, Explanations explanations) {
    return "≥ " + visit.number(value.least()) + "% " + explanations.method(value.method());
  }

  private static DeclarationPage.Fact waived(
      DashboardVisit visit, ProofOfOrigin.Waiver waiver, Explanations explanations) {
    return fact(
        visit.texts().get("dashboard.agreement.waiver", visit.countryAsPlace(waiver.into().code())),
        visit
                .texts()
                .get(
                    "dashboard.agreement.waiver-up-to",
                    MoneyFormat.of(visit.locale()).formatRounded(waiver.upTo()))
            + " "
            + waiver.source()
            + " · "
            + explanations.confidence(waiver.confidence()));
  }
}
