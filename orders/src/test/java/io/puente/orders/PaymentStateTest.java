package io.puente.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.payments.AmountDue;
import java.time.Instant;
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

  /** Defect: what went back of a part payment was no longer due, and the shop lost it. */
  @Test
  void whatWentBackOfAPartPaymentIsDueAgain() {
    Money total = Money.parse("USD 100.00");
    Instant now = Instant.parse("2026-11-30T10:00:00Z");
    PaymentState.Part part = new PaymentState.Part(Money.parse("USD 49.00"));

    PaymentState.Part once = (PaymentState.Part) part.refund(Money.parse("USD 39.00"));
    PaymentState.Part more = once.receivePart(Money.parse("USD 20.00"));

    assertThat(part.due(total)).isEqualTo(new AmountDue.Payable(Money.parse("USD 51.00")));
    assertThat(once.due(total)).isEqualTo(new AmountDue.Payable(Money.parse("USD 90.00")));
    assertThat(once.receiveAll(Money.parse("USD 90.00"), now))
        .isEqualTo(new PaymentState.Paid(total, now));
    assertThat(more.due(total)).isEqualTo(new AmountDue.Payable(Money.parse("USD 70.00")));
    assertThat(more.refund(Money.parse("USD 30.00")))
        .isEqualTo(new PaymentState.Refunded(Money.parse("USD 69.00")));
  }

  @Test
  void aPaymentGoesBackInPartsOrWhole() {
    Instant now = Instant.parse("2026-11-30T10:00:00Z");
    Money all = Money.parse("USD 100.00");
    Money half = Money.parse("USD 50.00");
    PaymentState.Paid paid = new PaymentState.Awaiting(now).receiveAll(all, now);

    assertThat(paid.refund(all)).isEqualTo(new PaymentState.Refunded(all));
    PaymentState.PartRefunded once = (PaymentState.PartRefunded) paid.refund(half);
    assertThat(once).isEqualTo(new PaymentState.PartRefunded(all, half, now));
    assertThat(once.refund(half)).isEqualTo(new PaymentState.Refunded(all));
    assertThat(new PaymentState.Paid(Money.parse("USD 120.00"), now).withoutExcess(all))
        .isEqualTo(paid);
    assertThat(new PaymentState.Awaiting(now).receivePart(half).received()).contains(half);
    assertThat(new PaymentState.Awaiting(now).received()).isEmpty();
    assertThat(new PaymentState.Part(all, half).received()).as("what was kept").contains(half);
  }
}
