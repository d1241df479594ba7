package io.puente.dashboard;

import io.puente.storefront.order.HeldOrders;
import io.puente.storefront.web.ShopWeb;
import io.puente.web.response.Answer;

/** The two ways out for a held order: go on with it, or cancel it and give the money back. */
record HeldOrderRoutes(Dashboard dashboard, HeldOrders held, OrderFile files) {

  void mount(ShopWeb web) {
    dashboard.post(web, "/dashboard/orders/:number/resumption", this::resume);
    dashboard.post(web, "/dashboard/orders/:number/cancellation", this::cancel);
  }

  private Answer resume(DashboardVisit visit) {
    String number = visit.visit().pathParameter("number");
    return switch (held.resume(visit.tenant(), number, visit.actor())) {
      case HeldOrders.Resumption.Resumed done -> new Answer.Redirect(OrderItem.pathOf(number));
      case HeldOrders.Resumption.NotHeld none -> new Answer.Redirect(OrderItem.pathOf(number));
      case HeldOrders.Resumption.StillDue(var amount) ->
          refused(visit, visit.texts().get("dashboard.held.still-due", visit.money(amount)));
      case HeldOrders.Resumption.SoldOut none ->
          refused(visit, visit.texts().get("dashboard.held.sold-out-still"));
    };
  }

  private Answer refused(DashboardVisit visit, String notice) {
    return files
        .page(visit, visit.visit().pathParameter("number"), notice)
        .<Answer>map(page -> new Answer.Page(409, "dashboard/order", page))
        .orElseGet(Answer::notFound);
  }

  /** An order that is not held any more shows by itself what has become of it. */
  private Answer cancel(DashboardVisit visit) {
    String number = visit.visit().pathParameter("number");
    held.cancel(visit.tenant(), number, visit.actor());
    return new Answer.Redirect(OrderItem.pathOf(number));
  }
}
