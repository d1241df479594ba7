package io.puente.dashboard;

import io.puente.web.page.PageModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner should know first.
 *
 * @param toShip the longest waiting of them; {@code toShipCount} counts all
 * @param revenue of thirty days, one for each currency
 * @param deadJobs how many there are to look at
 */
public record OverviewPage(
    String title,
    DashboardLayout dashboard,
    int toShipCount,
    int onTheWay,
    int held,
    List<OrderItem> toShip,
    List<String> revenue,
    @Nullable LastImport lastImport,
    int deadJobs)
    implements PageModel {

  /**
   * The latest file that was read.
   *
   * @param notes what was found wrong with it or kept against it; {@code noteCount} counts all
   */
  public record LastImport(
      String file,
      String at,
      int created,
      int changed,
      int unchanged,
      int refused,
      boolean open,
      int noteCount,
      List<Note> notes) {}

  /** Something to know of a place in the file; {@code place} is empty for the file as a whole. */
  public record Note(String place, String words) {}
}
