package io.puente.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Money that goes back in several refunds. */
class PaymentStateTest {

  /** Defect: the first refund of a part payment is forgotten. */
  @Test
  void twoRefundsOfAPartPaymentAreRefundedTogether() {
    PaymentState part = new PaymentState.Part(Money.parse("USD 49.00"));

    PaymentState once = ((PaymentState.Part) part).refund(Money.parse("USD 39.00"));
    PaymentState twice = ((PaymentState.Part) once).refund(Money.parse("USD 10.00"));

    assertThat(twice).isEqualTo(new PaymentState.Refunded(Money.parse("USD 49.00")));
  }
}
