package io.puente.dashboard;

import io.puente.shipping.parcel.Parcels;
import io.puente.shop.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.util.List;

/** The parcels of a shop, on a page that updates itself. */
public final class ParcelRoutes {

  private final Dashboard dashboard;
  private final ParcelList.Reader reader;
  private final Parcels parcels;
  private final LiveDashboard live;

  public ParcelRoutes(
      Dashboard dashboard, ParcelList.Reader reader, Parcels parcels, LiveDashboard live) {
    this.dashboard = dashboard;
    this.reader = reader;
    this.parcels = parcels;
    this.live = live;
  }

  public void mount(ShopWeb web) {
    dashboard.page(web, "/dashboard/parcels", this::show);
    dashboard.stream(web, "/dashboard/stream", live::showMark);
    dashboard.stream(web, "/dashboard/parcels/stream", live::showList);
  }

  private Answer show(DashboardVisit visit) {
    return Answer.page(
        "dashboard/parcels",
        new ParcelsPage(
            visit.texts().get("dashboard.parcels.title"),
            visit.layout("parcels"),
            parcels.ranges().of(visit.tenant()).stream()
                .filter(range -> range.isRunningOut() || range.isUsedUp())
                .map(range -> NumberRangeRoutes.warning(visit, range))
                .toList(),
            reader.list(visit)));
  }

  /**
   * The page with the list.
   *
   * @param warnings of tracking numbers that run out
   */
  public record ParcelsPage(
      String title, DashboardLayout dashboard, List<String> warnings, ParcelList list)
      implements PageModel {}
}
