package io.puente.orders;

import io.puente.payments.AmountDue;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** How far the payment of an order has come. */
public sealed interface PaymentState {

  /** No money has come; stock is reserved until then. */
  record Awaiting(Instant until) implements PaymentState {

    Part receivePart(Money amount) {
      return new Part(amount);
    }

    Paid receiveAll(Money amount, Instant at) {
      return new Paid(amount, at);
    }
  }

  /** What was kept is less than the total; what was refunded is still in the amount. */
  record Part(Money amount, Money refunded) implements PaymentState {

    Part(Money amount) {
      this(amount, Money.zero(amount.getCurrencyUnit()));
    }

    /** What has come and not gone back. */
    Money kept() {
      return amount.minus(refunded);
    }

    Part receivePart(Money more) {
      return new Part(amount.plus(more), refunded);
    }

    Paid receiveAll(Money more, Instant at) {
      return new Paid(kept().plus(more), at);
    }

    PaymentState refund(Money more) {
      Money sum = refunded.plus(more);
      return sum.isEqual(amount) ? new Refunded(amount) : new Part(amount, sum);
    }
  }

  /** The total has come, or more than that. */
  record Paid(Money amount, Instant at) implements PaymentState {

    /** The payment after the excess over the total has been refunded. */
    Paid withoutExcess(Money total) {
      return new Paid(total, at);
    }

    PaymentState refund(Money refunded) {
      return refunded.isEqual(amount)
          ? new Refunded(amount)
          : new PartRefunded(amount, refunded, at);
    }
  }

  /** A part of what was paid went back. */
  record PartRefunded(Money amount, Money refunded, Instant paidAt) implements PaymentState {

    PaymentState refund(Money more) {
      Money sum = refunded.plus(more);
      return sum.isEqual(amount) ? new Refunded(amount) : new PartRefunded(amount, sum, paidAt);
    }
  }

  /** All that was paid went back. */
  record Refunded(Money amount) implements PaymentState {}

  /** What has come, without what went back of a part payment; none if nothing has come. */
  default Optional<Money> received() {
    return switch (this) {
      case Awaiting none -> Optional.empty();
      case Part part -> Optional.of(part.kept());
      case Paid paid -> Optional.of(paid.amount());
      case PartRefunded part -> Optional.of(part.amount());
      case Refunded all -> Optional.of(all.amount());
    };
  }

  /** What is still to be paid of a total. */
  default AmountDue due(Money total) {
    return switch (this) {
      case Awaiting none -> new AmountDue.Payable(total);
      case Part part -> new AmountDue.Payable(total.minus(part.kept()));
      case Paid paid -> new AmountDue.Nothing();
      case PartRefunded refunded -> new AmountDue.Nothing();
      case Refunded refunded -> new AmountDue.Nothing();
    };
  }

  /** The code in rows and message keys. */
  default String code() {
    return switch (this) {
      case Awaiting awaiting -> "awaiting";
      case Part part -> "part";
      case Paid paid -> "paid";
      case PartRefunded part -> "part_refunded";
      case Refunded all -> "refunded";
    };
  }
}
