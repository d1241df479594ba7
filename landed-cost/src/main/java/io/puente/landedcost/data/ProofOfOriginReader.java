package io.puente.landedcost.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.puente.landedcost.Certifier;
import io.puente.landedcost.Confidence;
import io.puente.landedcost.Country;
import io.puente.landedcost.OriginRule;
import io.puente.landedcost.ProofOfOrigin;
import io.puente.landedcost.RegionalValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads how agreements require origin to be proven. An agreement applies to several destinations
 * with the same proof, so the terms are in one file, by the ids of the agreements.
 */
final class ProofOfOriginReader {

  /** The name of the file. */
  static final String FILE = "agreements.json";

  private final List<String> problems;

  ProofOfOriginReader(List<String> problems) {
    this.problems = problems;
  }

  Map<String, ProofOfOrigin> proofs(JsonNode tree) {
    var fields = StrictJsonObject.of(tree, FILE, problems);
    var proofs = new HashMap<String, ProofOfOrigin>();
    for (var terms : fields.objects("agreements")) {
      String id = terms.text("id");
      if (proofs.put(id, proof(terms)) != null) {
        terms.problem("id", "is there twice: " + id);
      }
    }
    fields.refuseOthers();
    return proofs;
  }

  private static ProofOfOrigin proof(StrictJsonObject fields) {
    Confidence confidence = fields.choice("confidence", Confidence.class, Confidence.LOW);
    Long months = fields.optionalWhole("months");
    var proof =
        new ProofOfOrigin(
            fields.choices("certifiers", Certifier.class),
            fields.choice("form", ProofOfOrigin.Form.class, ProofOfOrigin.Form.DATA_ELEMENTS),
            months == null ? null : Math.toIntExact(months),
            List.copyOf(fields.choices("rules", OriginRule.class)),
            fields.objects("regionalValues").stream()
                .map(ProofOfOriginReader::regionalValue)
                .toList(),
            fields.optionalNumber("tolerance"),
            Boolean.TRUE.equals(fields.optionalTruth("direct")),
            fields.objects("waivers").stream().map(ProofOfOriginReader::waiver).toList(),
            fields.text("source"),
            fields.articleKnown(),
            fields.checked(confidence),
            confidence);
    if (proof.certifiers().isEmpty()) {
      fields.problem("certifiers", "is missing");
    }
    if (proof.rules().isEmpty()) {
      fields.problem("rules", "is missing");
    }
    fields.refuseOthers();
    return proof;
  }

  private static RegionalValue regionalValue(StrictJsonObject fields) {
    var value =
        new RegionalValue(
            fields.choice("method", RegionalValue.Method.class, RegionalValue.Method.BUILD_DOWN),
            fields.number("least"));
    if (value.least().signum() <= 0 || value.least().compareTo(BigDecimal.valueOf(100)) > 0) {
      fields.problem("least", "is not a believable share: " + value.least());
    }
    fields.refuseOthers();
    return value;
  }

  private static ProofOfOrigin.Waiver waiver(StrictJsonObject fields) {
    var waiver =
        new ProofOfOrigin.Waiver(
            fields.read("into", Country::new, new Country("AQ")),
            fields.read("upTo", StrictJsonObject::amount, StrictJsonObject.amount("0 USD")),
            fields.text("source"),
            fields.choice("confidence", Confidence.class, Confidence.LOW));
    fields.refuseOthers();
    return waiver;
  }
}
