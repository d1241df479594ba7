package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Product;
import io.puente.dashboard.DashboardVisit;
import io.puente.web.request.Form;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Category, tags and maker.
 *
 * @param categories the handles of the shop's categories
 */
record OrganizationFields(Set<String> categories) implements ProductSection {

  static final String CATEGORY = "category";
  static final String TAGS = "tags";
  static final String VENDOR = "vendor";

  private static final int LONGEST_TAGS = 1_000;
  private static final int LONGEST_VENDOR = 120;

  @Override
  public String name() {
    return "organization";
  }

  @Override
  public SortedMap<String, String> values(DashboardVisit visit, Product product) {
    return new TreeMap<>(
        Map.of(
            CATEGORY, product.category().orElse(""),
            TAGS, String.join(", ", product.tags()),
            VENDOR, product.vendor().orElse("")));
  }

  @Override
  public UnaryOperator<Product> read(
      DashboardVisit visit, Product product, Form form, Map<String, String> wrong) {
    if (!form.text(CATEGORY).isEmpty() && !categories.contains(form.text(CATEGORY))) {
      wrong.put(CATEGORY, visit.texts().get("dashboard.edit.wrong.category"));
    }
    if (form.isLonger(TAGS, LONGEST_TAGS)) {
      wrong.put(TAGS, visit.texts().get("dashboard.edit.wrong.long", LONGEST_TAGS));
    }
    if (form.isLonger(VENDOR, LONGEST_VENDOR)) {
      wrong.put(VENDOR, visit.texts().get("dashboard.edit.wrong.long", LONGEST_VENDOR));
    }
    List<String> tags =
        Stream.of(form.text(TAGS).split(",", -1))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList();
    return stored -> stored.organized(form.given(CATEGORY), tags, form.given(VENDOR));
  }
}
