package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Product;
import io.puente.dashboard.DashboardVisit;
import io.puente.web.request.Form;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;

/** A part of a product that is changed with one form. */
sealed interface ProductSection
    permits VariantFields, TextFields, OptionFields, MarketPriceFields, OrganizationFields {

  /** The action in the history, and the end of its path. */
  String name();

  /** The values of the fields as they are stored. */
  SortedMap<String, String> values(DashboardVisit visit, Product product);

  /**
   * Reads the form.
   *
   * @param wrong takes the errors by field
   * @return the change, if there is no error
   */
  UnaryOperator<Product> read(
      DashboardVisit visit, Product product, Form form, Map<String, String> wrong);

  /** Whether what is stored is what the form showed. */
  default boolean isAsShown(DashboardVisit visit, Product stored, Form form) {
    return hash(visit, stored).equals(form.text("seen"));
  }

  /** What a form carries to say what it showed. */
  default String hash(DashboardVisit visit, Product product) {
    return DigestUtils.sha256Hex(values(visit, product).toString()).substring(0, 16);
  }
}
