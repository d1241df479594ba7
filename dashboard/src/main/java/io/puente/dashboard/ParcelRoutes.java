package io.puente.dashboard;

import io.puente.shop.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;

/** The parcels of a shop, on a page that updates itself. */
public final class ParcelRoutes {

  private final Dashboard dashboard;
  private final ParcelList.Reader reader;
  private final LiveParcelLists live;

  public ParcelRoutes(Dashboard dashboard, ParcelList.Reader reader, LiveParcelLists live) {
    this.dashboard = dashboard;
    this.reader = reader;
    this.live = live;
  }

  public void mount(ShopWeb web) {
    dashboard.page(web, "/dashboard/parcels", this::show);
    dashboard.stream(web, "/dashboard/parcels/stream", live::show);
  }

  private Answer show(DashboardVisit visit) {
    return Answer.page(
        "dashboard/parcels",
        new ParcelsPage(
            visit.texts().get("dashboard.parcels.title"),
            visit.layout("parcels"),
            reader.list(visit)));
  }

  /** The page with the list. */
  public record ParcelsPage(String title, DashboardLayout dashboard, ParcelList list)
      implements PageModel {}
}
