package io.puente.dashboard.category;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;

/**
 * One category with its forms.
 *
 * @param notice what was done; empty at first
 * @param refusal why nothing was changed; empty at first
 * @param seen the hash of the category, for each form
 * @param picture the path of its picture; empty if there is none
 * @param products how many, in words
 * @param productsPath their list
 * @param empty whether there are none
 * @param others the categories that its products could go to
 * @param values of the fields
 * @param wrong the errors by field
 * @param mostBytes of a picture
 * @param tooLarge the answer to a larger one
 */
public record CategoryPage(
    String title,
    DashboardLayout dashboard,
    String path,
    String notice,
    String refusal,
    String seen,
    String picture,
    String products,
    String productsPath,
    boolean empty,
    List<Other> others,
    List<Column> languages,
    Map<String, String> values,
    Map<String, String> wrong,
    long mostBytes,
    String tooLarge)
    implements PageModel {

  @Override
  public boolean isRefused() {
    return !refusal.isEmpty();
  }

  /** The fields of one language. */
  public record Column(
      String code, String name, String nameField, String introField, boolean missing) {}

  /** Another category. */
  public record Other(String handle, String name) {}
}
