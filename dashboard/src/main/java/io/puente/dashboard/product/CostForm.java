package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.MoneyInput;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.UnitCosts;
import io.puente.storefront.product.Variant;
import io.puente.web.request.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the cost of each variant of a product from a form. */
record CostForm(Product product, CurrencyUnit currency, Form form, String mistake) {

  static String field(Variant variant) {
    return "cost_" + variant.id();
  }

  /** The values of the fields. */
  static Map<String, String> values(DashboardVisit visit, Product product, Map<UUID, Money> costs) {
    Map<String, String> values = new TreeMap<>();
    for (Variant each : product.variants()) {
      Money cost = costs.get(each.id());
      values.put(field(each), cost == null ? "" : visit.field(cost.getAmount()));
    }
    return values;
  }

  /** The errors by field. */
  Map<String, String> wrong() {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Variant each : product.variants()) {
      if (form.given(field(each)).isPresent() && cost(each).isEmpty()) {
        wrong.put(field(each), mistake);
      }
    }
    return wrong;
  }

  /** The costs, if there is no error. */
  UnitCosts costs() {
    Map<UUID, Optional<Money>> costs = new TreeMap<>();
    product.variants().forEach(each -> costs.put(each.id(), cost(each)));
    return new UnitCosts(costs);
  }

  private Optional<Money> cost(Variant variant) {
    return form.given(field(variant)).flatMap(text -> MoneyInput.parse(text, currency));
  }
}
