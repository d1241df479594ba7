package io.puente.dashboard.category;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;

/**
 * The categories of a shop, with a form for one more.
 *
 * @param notice what was done; empty at first
 * @param refusal why nothing was changed; empty at first
 * @param seen the hash of the order, for forms that change it
 * @param typed the name in the form
 * @param wrong the errors by field
 */
public record CategoriesPage(
    String title,
    DashboardLayout dashboard,
    String notice,
    String refusal,
    String seen,
    List<Item> categories,
    String typed,
    Map<String, String> wrong)
    implements PageModel {

  @Override
  public boolean isRefused() {
    return !refusal.isEmpty() || !wrong.isEmpty();
  }

  /**
   * A category.
   *
   * @param picture the path of a small picture; empty if there is none
   * @param products how many, in words
   * @param state why buyers do not see it; empty if they do
   * @param missing the languages without a name, in words; empty for none
   */
  public record Item(
      String path,
      String name,
      String language,
      String picture,
      String products,
      String state,
      String missing,
      boolean first,
      boolean last) {}
}
