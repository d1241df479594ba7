package io.puente.dashboard;

import io.puente.web.page.PageModel;
import java.util.List;

/**
 * The products for which the law has changed though they themselves have not.
 *
 * @param until the moment of the newest change that is shown; empty if none is
 * @param more whether there are older ones
 */
public record LawChangesPage(
    String title, DashboardLayout dashboard, List<Country> countries, String until, boolean more)
    implements PageModel {

  /** The changes in one country. */
  public record Country(String name, List<Change> changes) {}

  /**
   * A change, with the products that it is the same for.
   *
   * @param after the same as {@code before} if it concerns other variants than the first one
   */
  public record Change(String day, String before, String after, List<Piece> pieces) {

    public boolean isOfOtherVariants() {
      return before.equals(after);
    }
  }

  /**
   * A product.
   *
   * @param language the language of {@code title}
   * @param charges what a piece is charged before and after; empty if it is not known
   */
  public record Piece(String path, String title, String language, String charges) {}
}
