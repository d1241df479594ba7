package io.puente.dashboard.product;

import io.puente.landedcost.Certifier;
import io.puente.landedcost.HsCode;
import io.puente.storefront.origin.Declaration;
import io.puente.storefront.product.Product;
import io.puente.storefront.shop.Shop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A product and an agreement that it can be declared under.
 *
 * @param kept what has been declared already
 */
record DeclarationSubject(
    Product product, TradeAgreements.Useful useful, Optional<Declaration> kept) {

  private static final int MONTHS_PROPOSED = 12;
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
    return DeclarationRoutes.path(product.id(), useful.agreement().id());
  }

  /** What stands in the fields before anybody types: what was declared, or what is proposed. */
  Map<String, String> values(Shop shop, LocalDate today) {
    return kept.map(DeclarationSubject::declared).orElseGet(() -> proposed(shop, today));
  }

  private static Map<String, String> declared(Declaration kept) {
    Map<String, String> values = new TreeMap<>();
    values.put("role", kept.role().name());
    values.put("rule", kept.rule().name());
    values.put("certifier", kept.certifier());
    values.put("producer", kept.producer());
    values.put("evidence", kept.evidence());
    values.put("signed", kept.signed().toString());
    values.put("expires", kept.expires().toString());
    values.put(
        "materials",
        kept.foreignMaterials().stream().map(HsCode::digits).collect(Collectors.joining(", ")));
    return values;
  }

  /** Signed today, by the shop if it may, for as long as the agreement allows, a year at most. */
  private Map<String, String> proposed(Shop shop, LocalDate today) {
    var proof = useful.agreement().proof();
    int months =
        proof == null || proof.months() == null
            ? MONTHS_PROPOSED
            : Math.min(proof.months(), MONTHS_PROPOSED);
    return Map.of(
        "certifier", useful.certifiers().contains(Certifier.EXPORTER) ? shop.sender().name() : "",
        "signed", today.toString(),
        "expires", today.plusMonths(months).toString());
  }

  /** Every field, those without a value blank. */
  static Map<String, String> whole(Map<String, String> values) {
    Map<String, String> all = new TreeMap<>();
    FIELDS.forEach(field -> all.put(field, ""));
    all.putAll(values);
    return all;
  }
}
