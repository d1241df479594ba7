package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Product;
import io.puente.dashboard.DashboardVisit;
import java.util.Optional;
import java.util.stream.Stream;

/** What products are called on the dashboard. */
public final class ProductNames {

  private ProductNames() {}

  /** The title in the language of the account, or of the shop; words for none. */
  public static String of(DashboardVisit visit, Product product) {
    return of(
        visit,
        Stream.of(visit.account().language(), visit.shop().language())
            .flatMap(language -> Optional.ofNullable(product.texts().get(language)).stream())
            .map(Product.ProductText::title)
            .filter(title -> !title.isEmpty())
            .findFirst()
            .orElse(""));
  }

  static String of(DashboardVisit visit, String title) {
    return title.isEmpty() ? visit.texts().get("dashboard.new-product.no-name") : title;
  }
}
