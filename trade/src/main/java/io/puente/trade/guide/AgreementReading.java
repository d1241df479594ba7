package io.puente.trade.guide;

import io.puente.landedcost.Agreement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the agreements of a lane into words: who may claim them, what they save, what proves it. */
record AgreementReading(Lane lane, GuideWords words) {

  List<LanePage.Pact> agreements() {
    return lane.agreements().stream().map(this::pact).toList();
  }

  private LanePage.Pact pact(Agreement agreement) {
    return new LanePage.Pact(
        agreement.id(),
        agreement.name().in(words.locale()),
        words.sorted(agreement.parties()).stream()
            .map(words::country)
            .collect(Collectors.joining(", ")),
        saving(agreement),
        proof(agreement),
        lane.concerning()
            .filter(rule -> rule.agreements().contains(agreement.id()))
            .map(
                rule ->
                    new LanePage.RuleLink(
                        rule.provision().id(), words.law().label(rule.provision())))
            .toList(),
        SourceItem.of(
            agreement.source(),
            agreement.from(),
            agreement.to(),
            agreement.checked(),
            agreement.confidence(),
            lane.law().isPastReview(),
            words));
  }

  private String saving(Agreement agreement) {
    SampleParcels.Saving saving = lane.savings().get(agreement.id());
    return saving == null
        ? ""
        : words
            .texts()
            .get(
                "guide.agreement.saving",
                words.money(saving.amount()),
                words.sample(saving.sample()));
  }

  private LanePage.@Nullable Proof proof(Agreement agreement) {
    return agreement.proof() == null
        ? null
        : new ProofReading(agreement.proof(), lane.law(), words).item();
  }
}
