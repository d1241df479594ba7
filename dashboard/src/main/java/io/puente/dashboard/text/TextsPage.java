package io.puente.dashboard.text;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;

/**
 * Texts of one kind, the languages side by side.
 *
 * @param notice what was done; empty at first
 * @param refusal why nothing was changed; empty at first
 * @param kind of the rows, {@code products}
 * @param language only what is missing in it is listed; empty for all
 * @param after where this part of the list begins; empty for its beginning
 * @param saved the row that was saved; empty at first
 * @param wrong the errors of the one row that was refused, by field
 * @param next the path of the next part; empty if there is none
 */
public record TextsPage(
    String title,
    DashboardLayout dashboard,
    String notice,
    String refusal,
    List<Tab> tabs,
    List<Filter> filters,
    String kind,
    String language,
    String after,
    String saved,
    List<TextRow> rows,
    Map<String, String> wrong,
    String next)
    implements PageModel {

  @Override
  public boolean isRefused() {
    return !refusal.isEmpty();
  }

  /**
   * A kind of texts.
   *
   * @param missing how many lack one in some language
   */
  public record Tab(String path, String name, long missing, boolean chosen) {}

  /**
   * What is missing in one language.
   *
   * @param count in words; empty for the whole list
   */
  public record Filter(String path, String name, String count, boolean chosen) {}
}
