package io.puente.storefront.desk;

import io.puente.storefront.order.HeldOrders;
import io.puente.storefront.web.ShopWeb;
import io.puente.web.response.Answer;

/** The two ways out for a held order: go on with it, or cancel it and give the money back. */
record HeldOrderRoutes(Desk desk, HeldOrders held, OrderFile files) {

  void mount(ShopWeb web) {
    desk.post(web, "/desk/orders/:number/resumption", this::resume);
    desk.post(web, "/desk/orders/:number/cancellation", this::cancel);
  }

  private Answer resume(DeskVisit visit) {
    String number = visit.visit().pathParameter("number");
    return switch (held.resume(visit.tenant(), number, visit.actor())) {
      case HeldOrders.Resumption.Resumed done -> new Answer.Redirect(OrderItem.pathOf(number));
      case HeldOrders.Resumption.NotHeld none -> new Answer.Redirect(OrderItem.pathOf(number));
      case HeldOrders.Resumption.StillDue(var amount) ->
          refused(visit, visit.texts().get("desk.held.still-due", visit.money(amount)));
      case HeldOrders.Resumption.SoldOut none ->
          refused(visit, visit.texts().get("desk.held.sold-out-still"));
    };
  }

  private Answer refused(DeskVisit visit, String notice) {
    return files
        .page(visit, visit.visit().pathParameter("number"), notice)
        .<Answer>map(page -> new Answer.Page(409, "desk/order", page))
        .orElseGet(Answer::notFound);
  }

  /** An order that is not held any more shows by itself what has become of it. */
  private Answer cancel(DeskVisit visit) {
    String number = visit.visit().pathParameter("number");
    held.cancel(visit.tenant(), number, visit.actor());
    return new Answer.Redirect(OrderItem.pathOf(number));
  }
}
