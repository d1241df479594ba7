package io.puente.payments;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The payment methods by name. */
record PaymentProviders(Map<String, PaymentProvider> byName) {

  static PaymentProviders of(List<PaymentProvider> providers) {
    return new PaymentProviders(
        providers.stream()
            .collect(Collectors.toUnmodifiableMap(PaymentProvider::name, Function.identity())));
  }

  PaymentProvider of(PaymentAttempt attempt) {
    return named(attempt.request().provider());
  }

  PaymentProvider named(String name) {
    PaymentProvider provider = byName.get(name);
    if (provider == null) {
      throw new IllegalArgumentException("No such payment method: " + name);
    }
    return provider;
  }
}
