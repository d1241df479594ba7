package io.puente.dashboard;

import io.puente.storefront.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;

/** The parcels of a shop, on a page that moves by itself. */
public final class ParcelRoutes {

  private final Dashboard dashboard;
  private final Board.Sources sources;
  private final LiveBoards live;

  public ParcelRoutes(Dashboard dashboard, Board.Sources sources, LiveBoards live) {
    this.dashboard = dashboard;
    this.sources = sources;
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
            sources.board(visit)));
  }

  /** The board with its frame. */
  public record ParcelsPage(String title, DashboardLayout dashboard, Board board)
      implements PageModel {}
}
