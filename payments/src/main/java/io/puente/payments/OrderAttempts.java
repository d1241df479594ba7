package io.puente.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All attempts to pay one order, the oldest first. */
record OrderAttempts(List<PaymentAttempt> all) {

  PaymentAttempt get(UUID id) {
    return all.stream().filter(attempt -> attempt.id().equals(id)).findFirst().orElseThrow();
  }

  /** The attempt that brought the latest money, if any has. */
  Optional<PaymentAttempt> withMoney() {
    return all.reversed().stream().filter(PaymentAttempt::hasMoney).findFirst();
  }

  List<PaymentAttempt> live() {
    return all.stream().filter(PaymentAttempt::isLive).toList();
  }

  List<PaymentAttempt> liveBesides(PaymentAttempt one) {
    return live().stream().filter(attempt -> !attempt.id().equals(one.id())).toList();
  }
}
