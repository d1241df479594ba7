package io.puente.dashboard.product;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;

/**
 * A page of the owner's products.
 *
 * @param warnings the countries with a suspension, each with its law
 * @param before the path of the page before; empty if there is none, as {@code after}
 */
public record ProductsPage(
    String title,
    DashboardLayout dashboard,
    List<String> warnings,
    List<Item> products,
    String before,
    String after)
    implements PageModel {

  /**
   * A product in the list.
   *
   * @param language the language of {@code title}: the shop's own if a translation is missing
   * @param state where the product is shown; empty if everywhere
   * @param missing the missing customs data; empty if there is none
   * @param ready whether customs have all they need, in every market
   * @param closed the countries without a quote, with the reasons
   */
  public record Item(
      String path,
      String title,
      String language,
      String state,
      String tone,
      String missing,
      boolean ready,
      int declarations,
      List<Closed> closed) {}

  /**
   * Countries without a quote for one reason.
   *
   * @param tone a class of the style sheet
   * @param lacksFacts whether the reason is a fact that is missing
   */
  public record Closed(String text, String tone, boolean lacksFacts) {}
}
