package io.puente.payments.stripe;

import com.stripe.model.checkout.Session;
import io.puente.payments.Truth;
import io.puente.payments.money.StripeAmount;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a Checkout Session says of the money. Amount and currency are those we asked for; what the
 * buyer saw where Stripe converted stands apart and decides nothing.
 */
final class SessionTruth {
  private SessionTruth() {}

  static Truth of(Session session) {
    return switch (session.getPaymentStatus()) {
      case "paid", "no_payment_required" ->
          new Truth.Received(
              money(session.getAmountTotal(), session.getCurrency()),
              // A session without anything to pay has no intent.
              Optional.ofNullable(session.getPaymentIntent()).orElse(session.getId()),
              presented(session));
      default -> unpaid(session);
    };
  }

  private static Truth unpaid(Session session) {
    return switch (session.getStatus()) {
      case "open" -> new Truth.Waiting();
      case "complete" -> new Truth.UnderWay();
      default -> new Truth.Ended("The session is " + session.getStatus());
    };
  }

  private static Optional<Money> presented(Session session) {
    return Optional.ofNullable(session.getPresentmentDetails())
        .map(seen -> money(seen.getPresentmentAmount(), seen.getPresentmentCurrency()));
  }

  private static Money money(long units, String currency) {
    return new StripeAmount(units, CurrencyUnit.of(currency.toUpperCase(Locale.ROOT))).toMoney();
  }
}
