package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.storefront.product.Product;
import io.puente.web.request.Form;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.joda.money.Money;

/**
 * The stored values behind a form. The form carries their hash, so that a tab that was opened
 * before somebody else's change, or before an import, overwrites nothing.
 */
record StoredValues(SortedMap<String, String> byField) {

  private static final String SEEN = "seen";

  static StoredValues ofCustoms(DashboardVisit visit, Product product, List<String> countries) {
    return new StoredValues(new TreeMap<>(CustomsForm.values(visit, product, countries)));
  }

  static StoredValues ofCosts(DashboardVisit visit, Product product, Map<UUID, Money> costs) {
    return new StoredValues(new TreeMap<>(CostForm.values(visit, product, costs)));
  }

  String hash() {
    return DigestUtils.sha256Hex(byField.toString()).substring(0, 16);
  }

  /** Whether the form was made of other values. */
  boolean differFrom(Form form) {
    return form.given(SEEN).filter(seen -> !seen.equals(hash())).isPresent();
  }

  /** The form, with the stored values of the fields that it does not have. */
  Form under(Form form) {
    return form.over(byField);
  }
}
