package io.puente.storefront.desk.product;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Country;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.ProofOfOrigin;
import io.puente.landedcost.RegionalValue;
import io.puente.platform.text.Texts;
import io.puente.storefront.desk.DeskVisit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an agreement asks of a declaration, in words, each with how sure we are of it. */
final class AgreementFacts {

  private AgreementFacts() {}

  static List<DeclarationPage.Fact> of(DeskVisit visit, TradeAgreements.Useful useful) {
    Agreement agreement = useful.agreement();
    Texts texts = visit.texts();
    Explanations words = Explanations.in(visit.locale());
    List<DeclarationPage.Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            texts.get("desk.agreement.into"),
            useful.into().stream()
                .map(Country::code)
                .map(visit::country)
                .collect(Collectors.joining(", "))));
    facts.add(
        fact(
            texts.get("desk.agreement.source"),
            agreement.source() + " · " + words.confidence(agreement.confidence())));
    ProofOfOrigin proof = agreement.proof();
    if (proof == null) {
      facts.add(fact(texts.get("desk.agreement.proof"), texts.get("desk.agreement.no-proof")));
      return facts;
    }
    facts.add(
        fact(
            texts.get("desk.agreement.proof"),
            words.form(proof.form())
                + " "
                + proof.source()
                + " · "
                + words.confidence(proof.confidence())));
    if (proof.months() != null) {
      facts.add(
          fact(
              texts.get("desk.agreement.validity"),
              texts.count("desk.agreement.months", proof.months())));
    }
    if (!proof.regionalValues().isEmpty()) {
      facts.add(
          fact(
              texts.get("desk.agreement.regional"),
              proof.regionalValues().stream()
                  .map(value -> regional(value, words))
                  .collect(Collectors.joining("; "))));
    }
    if (proof.direct()) {
      facts.add(fact(texts.get("desk.agreement.direct"), texts.get("desk.agreement.direct-how")));
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
      DeskVisit visit, ProofOfOrigin.Waiver waiver, Explanations words) {
    return fact(
        visit.texts().get("desk.agreement.waiver", visit.country(waiver.into().code())),
        visit.texts().get("desk.agreement.waiver-up-to", waiver.upTo())
            + " "
            + waiver.source()
            + " · "
            + words.confidence(waiver.confidence()));
  }
}
