package io.puente.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** All attempts of one order, the oldest first. */
record OrderAttempts(List<PaymentAttempt> all) {

  PaymentAttempt get(UUID id) {
    return all.stream().filter(attempt -> attempt.id().equals(id)).findFirst().orElseThrow();
  }

  Optional<PaymentAttempt> paid() {
    return all.stream().filter(attempt -> attempt.state() instanceof AttemptState.Paid).findFirst();
  }

  List<PaymentAttempt> liveBesides(PaymentAttempt one) {
    return all.stream()
        .filter(attempt -> attempt.isLive() && !attempt.id().equals(one.id()))
        .toList();
  }

  /** What the order costs: what was asked for last. */
  Money price() {
    return all.getLast().request().total();
  }
}
