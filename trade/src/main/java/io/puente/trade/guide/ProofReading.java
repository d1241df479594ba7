package io.puente.trade.guide;

import io.puente.landedcost.ProofOfOrigin;
import io.puente.landedcost.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts into words how an agreement wants origin to be proven to a destination. */
record ProofReading(ProofOfOrigin proof, Rulebook law, GuideWords words) {

  LanePage.Proof item() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        say(
            "guide.proof.certifiers",
            words.law().form(proof.form()),
            proof.certifiers().stream()
                .sorted()
                .map(words.law()::certifier)
                .collect(Collectors.joining(", "))));
    sentences.add(waiver());
    if (proof.months() != null) {
      sentences.add(say("guide.proof.months", proof.months()));
    }
    if (!proof.rules().isEmpty()) {
      sentences.add(
          say(
              "guide.proof.rules",
              proof.rules().stream().map(words.law()::rule).collect(Collectors.joining("; "))));
    }
    if (proof.direct()) {
      sentences.add(say("guide.proof.direct"));
    }
    return new LanePage.Proof(
        List.copyOf(sentences),
        SourceItem.of(
            proof.source(),
            null,
            null,
            proof.checked(),
            proof.confidence(),
            law.isPastReview(),
            words));
  }

  private String waiver() {
    return proof.waivers().stream()
        .filter(waiver -> waiver.into().equals(law.destination()))
        .findFirst()
        .map(
            waiver ->
                say(
                    "guide.proof.waiver",
                    words.limit(waiver.upTo()),
                    waiver.source(),
                    words.law().confidence(waiver.confidence())))
        .orElseGet(() -> say("guide.proof.no-waiver"));
  }

  private String say(String key, Object... values) {
    return words.texts().get(key, values);
  }
}
