package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Category;
import io.puente.dashboard.DashboardVisit;
import io.puente.storefront.readiness.ProductMarkets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which products the owner's list has.
 *
 * @param category the handle of their category, or {@link #NO_CATEGORY}; empty for all
 * @param country the one that they can be sold to, or not; empty for all
 * @param countries that the shop sells to
 */
record ProductChoice(
    ProductFilter filter, String category, String country, List<String> countries) {

  /** The category of products that are in none; no handle is a hyphen. */
  static final String NO_CATEGORY = "-";

  static ProductChoice of(DashboardVisit visit, List<Category> categories) {
    ProductFilter filter = ProductFilter.of(visit.visit().queryParameter("state"));
    Optional<String> category =
        visit
            .visit()
            .queryParameter("category")
            .filter(
                asked ->
                    asked.equals(NO_CATEGORY)
                        || categories.stream().anyMatch(each -> each.handle().equals(asked)));
    List<String> countries = ProductMarkets.countries(visit.shop());
    Optional<String> country = visit.visit().queryParameter("country").filter(countries::contains);
    return new ProductChoice(filter, category.orElse(""), country.orElse(""), countries)
        .withFilter(filter);
  }

  ProductChoice withFilter(ProductFilter other) {
    return new ProductChoice(other, category, other.isByCountry() ? country : "", countries);
  }

  ProductChoice withCountry(String other) {
    return new ProductChoice(filter, category, other, countries);
  }

  /**
   * The condition on {@code product p}, where {@code $1} is the shop.
   *
   * @param parameter the number of the first of {@link #parameters}
   */
  String condition(int parameter) {
    int ofCategory = filter.isByCountry() ? parameter + 1 : parameter;
    return filter.condition().replace("$countries", "$" + parameter)
        + switch (category) {
          case "" -> "";
          case NO_CATEGORY -> "AND p.category_handle IS NULL\n";
          default -> "AND p.category_handle = $%d\n".formatted(ofCategory);
        };
  }

  List<Object> parameters() {
    List<Object> parameters = new ArrayList<>();
    if (filter.isByCountry()) {
      parameters.add((country.isEmpty() ? countries : List.of(country)).toArray(String[]::new));
    }
    if (!category.isEmpty() && !category.equals(NO_CATEGORY)) {
      parameters.add(category);
    }
    return parameters;
  }

  /** The address of the list; {@code &before=} or {@code &after=} may follow. */
  String path() {
    return "/dashboard/products?state="
        + filter.key()
        + (category.isEmpty()
            ? ""
            : "&category=" + URLEncoder.encode(category, StandardCharsets.UTF_8))
        + (country.isEmpty() ? "" : "&country=" + country);
  }
}
