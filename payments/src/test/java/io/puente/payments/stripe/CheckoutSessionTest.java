package io.puente.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.checkout.Session;
import com.stripe.net.ApiResource;
import io.puente.payments.PaymentProvider.ProviderStatus;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CheckoutSessionTest {

  @Test
  void readsTheRequestedAmountAndNotTheConvertedOne() {
    Session converted =
        session(
            """
            {"id": "cs_1", "status": "complete", "payment_status": "paid", "payment_intent": "pi_1",
             "amount_total": 86240, "currency": "mxn",
             "presentment_details": {"presentment_amount": 4682, "presentment_currency": "usd"}}
            """);

    assertThat(CheckoutSession.status(converted))
        .isEqualTo(
            new ProviderStatus.Received(
                Money.parse("MXN 862.40"), "pi_1", Optional.of(Money.parse("USD 46.82"))));
  }

  @Test
  void anUnpaidVoucherIsNotMoney() {
    Session voucher =
        session(
            """
            {"id": "cs_1", "status": "complete", "payment_status": "unpaid",
             "amount_total": 86240, "currency": "mxn"}
            """);

    assertThat(CheckoutSession.status(voucher)).isEqualTo(new ProviderStatus.Processing());
  }

  @Test
  void readsPesosWithoutCentavos() {
    Session chile =
        session(
            """
            {"id": "cs_1", "status": "complete", "payment_status": "paid", "payment_intent": "pi_1",
             "amount_total": 19990, "currency": "clp"}
            """);

    assertThat(CheckoutSession.status(chile))
        .isEqualTo(new ProviderStatus.Received(Money.parse("CLP 19990"), "pi_1", Optional.empty()));
  }

  private static Session session(String json) {
    return ApiResource.GSON.fromJson(json, Session.class);
  }
}
