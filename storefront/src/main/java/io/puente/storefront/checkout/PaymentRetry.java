package io.puente.storefront.checkout;

import io.puente.orders.Order;
import io.puente.payments.PaymentStart;
import io.puente.shop.Market;
import io.puente.shop.web.Visit;
import io.puente.web.response.Answer;

/** Redirects a buyer who has not paid yet to the pay page. */
public record PaymentRetry(Checkout checkout) {

  /** Whether what is due can be charged: a small difference may be below the provider's minimum. */
  public boolean isPossible(Visit visit, Order order) {
    return checkout.canCollect(visit.shop(), market(visit, order), order);
  }

  private static Market market(Visit visit, Order order) {
    return visit.shop().market(order.market()).orElse(visit.market());
  }

  public Answer answer(Visit visit, Order order) {
    return switch (checkout.collect(visit.shop(), market(visit, order), order)) {
      case Checkout.Collection.PlacedBefore settled -> new Answer.Redirect(order.path());
      case Checkout.Collection.Paying(var same, var start) ->
          start instanceof PaymentStart.PayPage(var attempt, var reference, var url, var end)
              ? new Answer.Redirect(url.toString())
              : new Answer.Redirect(order.path() + "/return");
    };
  }
}
