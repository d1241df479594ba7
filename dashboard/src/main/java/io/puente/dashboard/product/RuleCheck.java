package io.puente.dashboard.product;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.OriginRule;
import io.puente.landedcost.ProofOfOrigin;
import io.puente.landedcost.RegionalValue;
import io.puente.platform.text.Texts;
import io.puente.storefront.product.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds what is said of a product's materials against the rule that it is declared under. */
record RuleCheck(Product product, Agreement agreement, Texts texts) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * What is wrong, by field, in words; nothing where the rule is met.
   *
   * @param share the part of the value that is of the parties, in per cent, if it was stated
   */
  Map<String, String> of(OriginRule rule, List<HsCode> materials, Optional<BigDecimal> share) {
    if (rule.digits() > 0) {
      return changesCode(rule, materials, share);
    }
    return rule == OriginRule.REGIONAL_VALUE ? addsValue(share) : Map.of();
  }

  private Map<String, String> changesCode(
      OriginRule rule, List<HsCode> materials, Optional<BigDecimal> share) {
    String hs = product.hs();
    if (hs == null) {
      return Map.of("rule", texts.get("dashboard.declare.wrong.no-code"));
    }
    if (materials.isEmpty()) {
      return Map.of("materials", texts.get("dashboard.declare.wrong.no-materials"));
    }
    List<HsCode> near = rule.disqualifyingMaterials(HsCode.of(hs), materials);
    if (near.isEmpty() || isTolerated(share)) {
      return Map.of();
    }
    return Map.of(
        "materials",
        texts.get(
            "dashboard.declare.wrong.near",
            String.join(", ", near.stream().map(HsCode::digits).toList()),
            hs.substring(0, rule.digits())));
  }

  /** So little foreign material that the agreement looks away. */
  private boolean isTolerated(Optional<BigDecimal> share) {
    BigDecimal tolerance = proof(ProofOfOrigin::tolerance);
    return tolerance != null
        && share.filter(own -> HUNDRED.subtract(own).compareTo(tolerance) <= 0).isPresent();
  }

  private Map<String, String> addsValue(Optional<BigDecimal> share) {
    if (share.isEmpty()) {
      return Map.of("goods_value", texts.get("dashboard.declare.wrong.values"));
    }
    List<RegionalValue> asked = proof(ProofOfOrigin::regionalValues);
    return asked == null
        ? Map.of()
        : asked.stream()
            .filter(value -> value.method() == RegionalValue.Method.BUILD_DOWN)
            .filter(value -> share.get().compareTo(value.least()) < 0)
            .findFirst()
            .map(
                value ->
                    Map.of(
                        "goods_value",
                        texts.get("dashboard.declare.wrong.share", share.get(), value.least())))
            .orElse(Map.of());
  }

  private <T> @Nullable T proof(Function<ProofOfOrigin, @Nullable T> part) {
    ProofOfOrigin proof = agreement.proof();
    return proof == null ? null : part.apply(proof);
  }
}
