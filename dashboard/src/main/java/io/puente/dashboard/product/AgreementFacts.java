package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Agreement;
import io.puente.landedcost.Country;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.ProofOfOrigin;
import io.puente.landedcost.RegionalValue;
import io.puente.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an agreement asks of a declaration, in words, each with how sure we are of it. */
final class AgreementFacts {

  private AgreementFacts() {}

  static List<DeclarationPage.Fact> of(DashboardVisit visit, TradeAgreements.Useful useful) {
    Agreement agreement = useful.agreement();
    Texts texts = visit.texts();
    Explanations words = Explanations.in(visit.locale());
    List<DeclarationPage.Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            texts.get("dashboard.agreement.into"),
            useful.into().stream()
                .map(Country::code)
                .map(visit::country)
                .collect(Collectors.joining(", "))));
    facts.add(
        fact(
            texts.get("dashboard.agreement.source"),
            agreement.source() + " · " + words.confidence(agreement.confidence())));
    ProofOfOrigin proof = agreement.proof();
    if (proof == null) {
      facts.add(
          fact(texts.get("dashboard.agreement.proof"), texts.get("dashboard.agreement.no-proof")));
      return facts;
    }
    facts.add(
        fact(
            texts.get("dashboard.agreement.proof"),
            words.form(proof.form())
                + " "
                + proof.source()
                + " · "
                + words.confidence(proof.confidence())));
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
                  .map(value -> regional(value, words))
                  .collect(Collectors.joining("; "))));
    }
    if (proof.direct()) {
      facts.add(
          fact(
              texts.get("dashboard.agreement.direct"),
              texts.get("dashboard.agreement.direct-how")));
    }
    proof.waivers().stream()
        .filter(waiver -> useful.into().contains(waiver.into()))
        .map(waiver -> waived(visit, waiver, words))
        .forEach(facts::add);
    return facts;
  }

  private static DeclarationPage.Fact fact(String label, String words) {
    return new DeclarationPage.Fact(label, words);
  }

  private static String regional(RegionalValue value, Explanations words) {
    return "≥ " + value.least().toPlainString() + "% " + words.method(value.method());
  }

  private static DeclarationPage.Fact waived(
      DashboardVisit visit, ProofOfOrigin.Waiver waiver, Explanations words) {
    return fact(
        visit.texts().get("dashboard.agreement.waiver", visit.country(waiver.into().code())),
        visit.texts().get("dashboard.agreement.waiver-up-to", waiver.upTo())
            + " "
            + waiver.source()
            + " · "
            + words.confidence(waiver.confidence()));
  }
}
