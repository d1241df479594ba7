package io.puente.dashboard.product;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;

/**
 * A page of the owner's products.
 *
 * @param warnings of lanes that nobody serves now, each with its law
 * @param before and {@code after} are empty where there are none
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
   * One of them.
   *
   * @param missing empty if customs know all that they must
   * @param closed where it cannot be quoted, and why; empty if there is a total everywhere
   */
  public record Item(
      String path,
      String title,
      boolean visible,
      String tone,
      String missing,
      int declarations,
      List<Closed> closed) {}

  /** Some countries that cannot be quoted for one reason; {@code tone} is a word of the style. */
  public record Closed(String words, String tone) {}
}
