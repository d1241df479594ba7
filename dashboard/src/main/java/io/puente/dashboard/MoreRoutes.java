package io.puente.dashboard;

import io.puente.shop.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;

/** The entries of the navigation that a phone has no room for, and the account. */
public record MoreRoutes(Dashboard dashboard) {

  public void mount(ShopWeb web) {
    dashboard.page(web, "/dashboard/more", MoreRoutes::page);
  }

  private static Answer page(DashboardVisit visit) {
    String title = visit.texts().get("dashboard.more.title");
    return Answer.page("dashboard/more", new MorePage(title, visit.layout("more")));
  }

  /** The page. */
  public record MorePage(String title, DashboardLayout dashboard) implements PageModel {}
}
