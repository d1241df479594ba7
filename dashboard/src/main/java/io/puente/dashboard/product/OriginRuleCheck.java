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

/** Checks the materials of a product against the origin rule of its declaration. */
record OriginRuleCheck(Product product, Agreement agreement, Texts texts) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The errors by field; none if the rule is met.
   *
   * @param share the regional share of the value in per cent, if it was stated
   */
  Map<String, String> of(OriginRule rule, List<HsCode> materials, Optional<BigDecimal> share) {
    if (rule.digits() > 0) {
      return checkTariffShift(rule, materials, share);
    }
    return rule == OriginRule.REGIONAL_VALUE ? checkRegionalValue(share) : Map.of();
  }

  private Map<String, String> checkTariffShift(
      OriginRule rule, List<HsCode> materials, Optional<BigDecimal> share) {
    String hs = product.hs();
    if (hs == null) {
      return Map.of("rule", texts.get("dashboard.declare.wrong.no-code"));
    }
    if (materials.isEmpty()) {
      return Map.of("materials", texts.get("dashboard.declare.wrong.no-materials"));
    }
    List<HsCode> disqualifying = rule.disqualifyingMaterials(HsCode.of(hs), materials);
    if (disqualifying.isEmpty() || isTolerated(share)) {
      return Map.of();
    }
    return Map.of(
        "materials",
        texts.get(
            "dashboard.declare.wrong.near",
            String.join(", ", disqualifying.stream().map(HsCode::digits).toList()),
            hs.substring(0, rule.digits())));
  }

  /** Whether the foreign materials are within the tolerance of the agreement. */
  private boolean isTolerated(Optional<BigDecimal> share) {
    BigDecimal tolerance = proof(ProofOfOrigin::tolerance);
    return tolerance != null
        && share.filter(own -> HUNDRED.subtract(own).compareTo(tolerance) <= 0).isPresent();
  }

  private Map<String, String> checkRegionalValue(Optional<BigDecimal> share) {
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
