package io.puente.trade.guide;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.ProofOfOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Renders the agreements of a lane: the parties, what a declaration saves, how origin is proven.
 */
record AgreementsView(Lane lane, GuideTexts texts) {

  List<LanePage.AgreementItem> agreements() {
    return lane.agreements().stream().map(this::item).toList();
  }

  private LanePage.AgreementItem item(Agreement agreement) {
    return new LanePage.AgreementItem(
        agreement.id(),
        agreement.name().in(texts.locale()),
        texts.sorted(agreement.parties()).stream()
            .map(texts::country)
            .collect(Collectors.joining(", ")),
        saving(agreement),
        proof(agreement.proof()),
        lane.concerning()
            .filter(rule -> rule.agreements().contains(agreement.id()))
            .map(
                rule ->
                    new LanePage.RuleLink(
                        rule.provision().id(), texts.explanations().label(rule.provision())))
            .toList(),
        SourceItem.of(
            agreement.source(),
            agreement.articleKnown(),
            agreement.from(),
            agreement.to(),
            agreement.checked(),
            agreement.confidence(),
            lane.law().isPastReview(),
            texts));
  }

  private String saving(Agreement agreement) {
    SampleParcels.Saving saving = lane.savings().get(agreement.id());
    return saving == null
        ? ""
        : texts.get(
            "guide.agreement.saving", texts.money(saving.amount()), texts.sample(saving.sample()));
  }

  private LanePage.@Nullable Proof proof(@Nullable ProofOfOrigin proof) {
    return proof == null
        ? null
        : new LanePage.Proof(
            sentences(proof),
            SourceItem.of(
                proof.source(),
                proof.articleKnown(),
                null,
                null,
                proof.checked(),
                proof.confidence(),
                lane.law().isPastReview(),
                texts));
  }

  private List<String> sentences(ProofOfOrigin proof) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        texts.get(
            "guide.proof.certifiers",
            texts.explanations().form(proof.form()),
            proof.certifiers().stream()
                .sorted()
                .map(texts.explanations()::certifier)
                .collect(Collectors.joining(", "))));
    sentences.add(waiver(proof));
    if (proof.months() != null) {
      sentences.add(texts.get("guide.proof.months", proof.months()));
    }
    if (!proof.rules().isEmpty()) {
      sentences.add(
          texts.get(
              "guide.proof.rules",
              proof.rules().stream()
                  .map(texts.explanations()::rule)
                  .collect(Collectors.joining("; "))));
    }
    if (proof.direct()) {
      sentences.add(texts.get("guide.proof.direct"));
    }
    return List.copyOf(sentences);
  }

  private String waiver(ProofOfOrigin proof) {
    return proof.waivers().stream()
        .filter(waiver -> waiver.into().equals(lane.law().destination()))
        .findFirst()
        .map(
            waiver ->
                texts.get(
                    "guide.proof.waiver",
                    texts.limit(waiver.upTo()),
                    waiver.source(),
                    texts.explanations().confidence(waiver.confidence())))
        .orElseGet(() -> texts.get("guide.proof.no-waiver"));
  }
}
