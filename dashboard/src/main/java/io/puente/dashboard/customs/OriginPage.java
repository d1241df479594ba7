package io.puente.dashboard.customs;

import io.puente.dashboard.DashboardLayout;
import io.puente.dashboard.product.ProductDetailPage;
import io.puente.web.page.PageModel;
import java.util.List;

/**
 * The page on which an owner says where her materials come from, and reads which agreements that
 * lets her claim.
 *
 * @param customs the path of the questions that come first; empty if they are answered
 * @param seen the hash of the stored materials
 * @param name of the person who declares
 */
public record OriginPage(
    String title,
    DashboardLayout dashboard,
    String product,
    String language,
    String productPath,
    String path,
    String customs,
    String notice,
    String alarm,
    String seen,
    List<Row> materials,
    List<ProductDetailPage.Country> countries,
    List<Agreement> agreements,
    boolean declarable,
    String name)
    implements PageModel {

  @Override
  public boolean isRefused() {
    return !alarm.isEmpty();
  }

  /** A row of the form; {@code country} is empty if nothing was said. */
  public record Row(int number, String name, String country) {}

  /**
   * An agreement, and what the owner can do with it.
   *
   * @param verdict whether the product originates, and why
   * @param tone a class of the style sheet
   * @param gains what it would save in each market, in words
   * @param field of its tick; empty if it cannot be declared here
   * @param certificate the path of the certificate; empty while nothing is declared
   * @param details the path of the experts' form
   */
  public record Agreement(
      String name,
      String countries,
      String verdict,
      String tone,
      String icon,
      List<String> gains,
      String field,
      String declared,
      String certificate,
      String details) {}
}
