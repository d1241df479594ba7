package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.ProductOption;
import io.puente.catalogsync.catalog.Variant;
import io.puente.dashboard.DashboardVisit;
import io.puente.storefront.editing.VariantGrid;
import io.puente.storefront.editing.VariantGrid.Option;
import io.puente.web.request.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The options that buyers choose by, three at most, each with its values on lines of their own. */
record OptionFields() implements ProductSection {

  static final int MOST = 3;
  private static final int MOST_VARIANTS = 100;
  private static final int LONGEST = 60;

  @Override
  public String name() {
    return "options";
  }

  static String option(int number) {
    return "option_" + number;
  }

  static String values(int number) {
    return "values_" + number;
  }

  @Override
  public SortedMap<String, String> values(DashboardVisit visit, Product product) {
    SortedMap<String, String> values = new TreeMap<>();
    for (int i = 0; i < MOST; i++) {
      int index = i;
      boolean there = i < product.options().size();
      values.put(option(i + 1), there ? product.options().get(i).name() : "");
      values.put(
          values(i + 1),
          there
              ? String.join(
                  "\n",
                  VariantFields.sold(product).stream()
                      .map(Variant::optionValues)
                      .filter(each -> each.size() > index)
                      .map(each -> each.get(index))
                      .distinct()
                      .toList())
              : "");
    }
    return values;
  }

  @Override
  public UnaryOperator<Product> read(
      DashboardVisit visit, Product product, Form form, Map<String, String> wrong) {
    List<Option> options = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int variants = 1;
    for (int number = 1; number <= MOST; number++) {
      String name = form.text(option(number));
      List<String> values =
          form.lines(values(number)).lines().map(String::strip).filter(v -> !v.isEmpty()).toList();
      if (name.isEmpty() && values.isEmpty()) {
        continue;
      }
      if (name.isEmpty() || !names.add(name.toLowerCase(Locale.ROOT)) || name.length() > LONGEST) {
        wrong.put(option(number), visit.texts().get("dashboard.edit.wrong.option", LONGEST));
      }
      if (values.isEmpty()
          || values.size() > MOST_VARIANTS
          || values.stream().distinct().count() < values.size()
          || values.stream().anyMatch(value -> value.length() > LONGEST)) {
        wrong.put(values(number), visit.texts().get("dashboard.edit.wrong.values", LONGEST));
      } else {
        variants *= values.size();
        if (variants > MOST_VARIANTS) {
          wrong.put(
              values(number),
              visit.texts().get("dashboard.edit.wrong.variants", MOST_VARIANTS, variants));
          variants = 1;
        }
      }
      options.add(new Option(name, values));
    }
    return stored ->
        VariantGrid.arrange(
            stored,
            options,
            name ->
                stored.options().stream()
                    .filter(option -> option.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> new ProductOption(name, new TreeMap<>())));
  }
}
