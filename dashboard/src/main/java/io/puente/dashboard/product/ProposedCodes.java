package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.storefront.product.Product;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * HS codes that the page's address proposes. The form shows them; they are stored when the owner
 * saves the form.
 *
 * @param byField the codes that the product does not have yet
 * @param text a notice on the codes; empty if there are none
 */
record ProposedCodes(Map<String, String> byField, String text) {

  static ProposedCodes of(DashboardVisit visit, Product product, List<String> countries) {
    Map<String, String> byField = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    String general = proposed(visit, "hs", product.hs());
    if (!general.isEmpty()) {
      byField.put("hs", general);
      text.append(visit.texts().get("dashboard.product.proposed", general));
    }
    for (String country : countries) {
      String field = CustomsForm.codeField(country);
      String code = proposed(visit, field, product.hsByCountry().get(country));
      if (!code.isEmpty()) {
        byField.put(field, code);
        text.append(
            visit.texts().get("dashboard.product.proposed-there", code, visit.country(country)));
      }
    }
    return new ProposedCodes(byField, text.toString());
  }

  /** Whether the code of a single country is proposed. */
  boolean includeNationalCode() {
    return byField.keySet().stream().anyMatch(field -> !field.equals("hs"));
  }

  private static String proposed(DashboardVisit visit, String field, @Nullable String stored) {
    return visit
        .visit()
        .queryParameter(field)
        .map(code -> code.replace(".", ""))
        .filter(code -> code.matches("\\d{6,12}") && !Objects.equals(code, stored))
        .orElse("");
  }
}
