package io.puente.orders;

import io.puente.payments.AmountDue;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.web.response.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** The buyer's pages of an order, under the link that only the buyer has. */
public final class OrderRoutes {

  private final Orders orders;
  private final OrderPayments payments;
  private final BiFunction<Visit, Order, List<String>> parcels;
  private final BiPredicate<Visit, Order> canBePaid;
  private final BiFunction<Visit, Order, Answer> paymentRetry;

  /**
   * Routes of orders.
   *
   * @param parcels the tracking number of each parcel of an order, or the carrier's name
   * @param canBePaid whether the provider can charge what is due
   * @param paymentRetry redirects the buyer of an unpaid order to the pay page
   */
  public OrderRoutes(
      Orders orders,
      OrderPayments payments,
      BiFunction<Visit, Order, List<String>> parcels,
      BiPredicate<Visit, Order> canBePaid,
      BiFunction<Visit, Order, Answer> paymentRetry) {
    this.orders = orders;
    this.payments = payments;
    this.parcels = parcels;
    this.canBePaid = canBePaid;
    this.paymentRetry = paymentRetry;
  }

  public void mount(ShopWeb web) {
    web.page("/:market/orders/:number/:key", this::show);
    web.page("/:market/orders/:number/:key/return", this::returned);
    web.post("/:market/orders/:number/:key/payment", this::pay);
  }

  private Optional<Order> order(Visit visit) {
    return orders.byLink(
        visit.shop().tenant(), visit.pathParameter("number"), visit.pathParameter("key"));
  }

  private Answer show(Visit visit) {
    return order(visit)
        .<Answer>map(
            order ->
                Answer.page(
                    "order/order",
                    OrderPage.of(
                        order,
                        visit.shop(),
                        visit.shop().market(order.market()).orElse(visit.market()),
                        visit.texts(),
                        parcels.apply(visit, order),
                        canBePaid.test(visit, order),
                        payments.isRefundRefused(visit.shop().tenant(), order.id()))))
        .orElseGet(Answer::notFound);
  }

  /** The buyer returns from the pay page: before the webhook, after it, or without having paid. */
  private Answer returned(Visit visit) {
    Optional<Order> order = order(visit);
    if (order.isEmpty()) {
      return Answer.notFound();
    }
    if (!(order.get().due() instanceof AmountDue.Nothing)) {
      payments.settle(visit.shop().tenant(), order.get().id());
    }
    return new Answer.Redirect(order.get().path());
  }

  private Answer pay(Visit visit) {
    return order(visit).map(order -> paymentRetry.apply(visit, order)).orElseGet(Answer::notFound);
  }
}
