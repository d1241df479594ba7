package io.puente.dashboard;

import io.puente.orders.HeldOrders;
import io.puente.shop.web.ShopWeb;
import io.puente.web.response.Answer;

/** The two forms for a held order: one resumes the order, one cancels it and refunds the money. */
record HeldOrderRoutes(Dashboard dashboard, HeldOrders held, OrderDetails details) {

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
          conflict(visit, visit.texts().get("dashboard.held.still-due", visit.money(amount)));
      case HeldOrders.Resumption.Refunded none ->
          conflict(visit, visit.texts().get("dashboard.held.refunded"));
      case HeldOrders.Resumption.SoldOut none ->
          conflict(visit, visit.texts().get("dashboard.held.sold-out-still"));
    };
  }

  private Answer conflict(DashboardVisit visit, String notice) {
    return details
        .page(visit, visit.visit().pathParameter("number"), notice)
        .<Answer>map(page -> new Answer.Page(409, "dashboard/order", page))
        .orElseGet(Answer::notFound);
  }

  /** The page shows the state of the order, also if it is not held any more. */
  private Answer cancel(DashboardVisit visit) {
    String number = visit.visit().pathParameter("number");
    held.cancel(visit.tenant(), number, visit.actor());
    return new Answer.Redirect(OrderItem.pathOf(number));
  }
}
