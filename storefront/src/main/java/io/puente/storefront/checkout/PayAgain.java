package io.puente.storefront.checkout;

import io.puente.payments.PaymentStart;
import io.puente.storefront.order.Order;
import io.puente.storefront.shop.Market;
import io.puente.storefront.web.Visit;
import io.puente.web.response.Answer;

/** Redirects a buyer who has not paid yet to the pay page. */
public record PayAgain(Checkout checkout) {

  public Answer answer(Visit visit, Order order) {
    Market market = visit.shop().market(order.market()).orElse(visit.market());
    return switch (checkout.collect(visit.shop(), market, order)) {
      case Checkout.Outcome.SoldOut never -> new Answer.Redirect(order.path());
      case Checkout.Outcome.PlacedBefore settled -> new Answer.Redirect(order.path());
      case Checkout.Outcome.NoCart never -> new Answer.Redirect(order.path());
      case Checkout.Outcome.Paying(var same, var start) ->
          start instanceof PaymentStart.PayPage(var attempt, var reference, var url, var end)
              ? new Answer.Redirect(url.toString())
              : new Answer.Redirect(order.path() + "/return");
    };
  }
}
