package io.puente.dashboard.product;

import io.puente.landedcost.Certifier;
import io.puente.landedcost.HsCode;
import io.puente.shop.Shop;
import io.puente.storefront.origin.Declaration;
import io.puente.storefront.product.Product;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A product, and an agreement under which it can be declared.
 *
 * @param existing the declaration that is already stored
 */
record DeclarationContext(
    Product product, TradeAgreements.Applicable applicable, Optional<Declaration> existing) {

  private static final int DEFAULT_MONTHS = 12;
  private static final List<String> FIELDS =
      List.of(
          "role",
          "rule",
          "certifier",
          "producer",
          "evidence",
          "signed",
          "expires",
          "materials",
          "goods_value",
          "foreign_value");

  String path() {
    return DeclarationRoutes.path(product.id(), applicable.agreement().id());
  }

  /** The first values of the fields: those of the stored declaration, or else proposed ones. */
  Map<String, String> values(Shop shop, LocalDate today) {
    return existing.map(DeclarationContext::declared).orElseGet(() -> proposed(shop, today));
  }

  private static Map<String, String> declared(Declaration declaration) {
    Map<String, String> values = new TreeMap<>();
    values.put("role", declaration.role().name());
    values.put("rule", declaration.rule().name());
    values.put("certifier", declaration.certifier());
    values.put("producer", declaration.producer());
    values.put("evidence", declaration.evidence());
    values.put("signed", declaration.signed().toString());
    values.put("expires", declaration.expires().toString());
    values.put(
        "materials",
        declaration.foreignMaterials().stream()
            .map(HsCode::digits)
            .collect(Collectors.joining(", ")));
    return values;
  }

  /** Signed today, by the shop if the agreement allows it, for the longest time up to a year. */
  private Map<String, String> proposed(Shop shop, LocalDate today) {
    var proof = applicable.agreement().proof();
    int months =
        proof == null || proof.months() == null
            ? DEFAULT_MONTHS
            : Math.min(proof.months(), DEFAULT_MONTHS);
    return Map.of(
        "certifier",
            applicable.certifiers().contains(Certifier.EXPORTER)
                ? shop.shipping().sender().name()
                : "",
        "signed", today.toString(),
        "expires", today.plusMonths(months).toString());
  }

  /** All fields; those without a value are blank. */
  static Map<String, String> withAllFields(Map<String, String> values) {
    Map<String, String> all = new TreeMap<>();
    FIELDS.forEach(field -> all.put(field, ""));
    all.putAll(values);
    return all;
  }
}
