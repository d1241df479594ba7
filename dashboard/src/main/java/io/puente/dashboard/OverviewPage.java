package io.puente.dashboard;

import io.puente.web.page.PageModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page of the dashboard.
 *
 * @param toDecide orders that are held
 * @param toShip the orders that wait longest; {@code toShipCount} counts all orders to ship
 * @param revenue of thirty days, one for each currency
 * @param deadJobs the number of jobs that failed too often
 * @param rulesToReview the countries of the shop's markets whose import rules must be reviewed, in
 *     words
 * @param readiness what is to be done so that all products can be sold
 * @param firstSale the steps to the first sale; none when all are done
 */
public record OverviewPage(
    String title,
    DashboardLayout dashboard,
    int toShipCount,
    int onTheWay,
    int held,
    List<OrderItem> toDecide,
    List<OrderItem> toShip,
    List<String> revenue,
    @Nullable LastImport lastImport,
    int deadJobs,
    List<String> rulesToReview,
    List<ReadinessLines.Line> readiness,
    List<FirstSaleGuide.Step> firstSale)
    implements PageModel {

  /**
   * The latest import.
   *
   * @param interrupted whether its process was killed before the end
   * @param ignoredColumns columns of the file without a meaning here; empty if there are none
   * @param notes the first problems and kept corrections; {@code noteCount} counts all
   */
  public record LastImport(
      String file,
      String at,
      int created,
      int changed,
      int unchanged,
      int refused,
      boolean running,
      boolean interrupted,
      String ignoredColumns,
      int noteCount,
      List<Note> notes) {}

  /** A note on a place in the file; {@code place} is empty for the file as a whole. */
  public record Note(String place, String words) {}
}
