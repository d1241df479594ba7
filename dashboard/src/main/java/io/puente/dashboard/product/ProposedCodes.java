package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.storefront.product.Product;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Codes that somebody proposes in the address; they stand in their fields and are written down only
 * when the owner confirms them.
 *
 * @param byField only those that the product does not have already
 * @param words that say so; empty if nothing is proposed
 */
record ProposedCodes(Map<String, String> byField, String words) {

  static ProposedCodes of(DashboardVisit visit, Product product, List<String> countries) {
    Map<String, String> byField = new LinkedHashMap<>();
    StringBuilder words = new StringBuilder();
    String general = asked(visit, "hs", product.hs());
    if (!general.isEmpty()) {
      byField.put("hs", general);
      words.append(visit.texts().get("dashboard.product.proposed", general));
    }
    for (String country : countries) {
      String field = CustomsForm.codeField(country);
      String code = asked(visit, field, product.hsByCountry().get(country));
      if (!code.isEmpty()) {
        byField.put(field, code);
        words.append(
            visit.texts().get("dashboard.product.proposed-there", code, visit.country(country)));
      }
    }
    return new ProposedCodes(byField, words.toString());
  }

  /** Whether a country's own code is among them. */
  boolean concernACountry() {
    return byField.keySet().stream().anyMatch(field -> !field.equals("hs"));
  }

  private static String asked(DashboardVisit visit, String field, @Nullable String stored) {
    return visit
        .visit()
        .queryParameter(field)
        .map(code -> code.replace(".", ""))
        .filter(code -> code.matches("\\d{6,12}") && !Objects.equals(code, stored))
        .orElse("");
  }
}
