package io.puente.dashboard.page;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;

/**
 * The pages of words of a shop.
 *
 * @param notice what was done; empty at first
 * @param wrong why nothing was changed; empty at first
 * @param seen the hash of the order, for forms that change it
 * @param unwritten the usual pages that the shop does not have yet
 */
public record PagesPage(
    String title,
    DashboardLayout dashboard,
    String notice,
    String wrong,
    String seen,
    List<Item> pages,
    List<Suggestion> unwritten)
    implements PageModel {

  @Override
  public boolean isRefused() {
    return !wrong.isEmpty();
  }

  /**
   * A page.
   *
   * @param where menu, footer, or neither, in words
   * @param missing the languages that it lacks, in words; empty for none
   * @param outdated whether the settings have changed since its text was taken
   */
  public record Item(
      String path,
      String title,
      String language,
      boolean published,
      String where,
      String missing,
      boolean outdated,
      boolean first,
      boolean last) {}

  /** A page that is usual. */
  public record Suggestion(String path, String name, String why) {}
}
