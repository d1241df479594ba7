package io.puente.payments.rate;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** One rate for each pair, all true at one moment. */
record RateTable(Map<Pair, ExchangeRate> rates) {

  static RateTable of(Collection<ExchangeRate> rates) {
    return new RateTable(
        rates.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    rate -> new Pair(rate.base(), rate.quote()), Function.identity())));
  }

  Optional<ExchangeRate> between(CurrencyUnit base, CurrencyUnit quote, Instant moment) {
    if (base.equals(quote)) {
      return Optional.of(ExchangeRate.same(base, moment));
    }
    return either(base, quote).or(() -> throughDollars(base, quote));
  }

  private Optional<ExchangeRate> throughDollars(CurrencyUnit base, CurrencyUnit quote) {
    return either(base, CurrencyUnit.USD)
        .flatMap(first -> either(CurrencyUnit.USD, quote).map(first::then));
  }

  /** The rate as recorded, or the other way round. */
  private Optional<ExchangeRate> either(CurrencyUnit base, CurrencyUnit quote) {
    return Optional.ofNullable(rates.get(new Pair(base, quote)))
        .or(() -> Optional.ofNullable(rates.get(new Pair(quote, base))).map(ExchangeRate::inverse));
  }

  record Pair(CurrencyUnit base, CurrencyUnit quote) {}
}
