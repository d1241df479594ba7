package io.puente.trade.quote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Rates;
import io.puente.payments.rate.ExchangeRates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * The exchange rates that quotes need: from the buyer's currency to the currencies of the laws, and
 * from the dollar, in which many laws state their limits. Rates are cached for half a minute or
 * until new rates are recorded, so that a quote need not wait for the database.
 */
public final class KnownRates {

  private final ExchangeRates rates;
  private final Set<CurrencyUnit> lawCurrencies;
  private final Cache<CurrencyUnit, Cached> cache =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();

  public KnownRates(LandedCost landedCost, ExchangeRates rates) {
    this.rates = rates;
    lawCurrencies =
        landedCost.destinations().stream()
            .map(country -> CurrencyUnit.of(Locale.of("", country.code())))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The rates for a buyer's currency, if they are cached. Never blocks. */
  Optional<Rates> cached(CurrencyUnit buyersCurrency) {
    return Optional.ofNullable(cache.getIfPresent(buyersCurrency))
        .filter(cached -> cached.edition() == rates.edition())
        .map(Cached::rates);
  }

  /** The rates for a buyer's currency. May block. */
  public Rates of(CurrencyUnit buyersCurrency) {
    return cached(buyersCurrency)
        .orElseGet(
            () -> {
              // The edition is read first: rates that are recorded meanwhile make the entry old.
              Cached fresh = new Cached(rates.edition(), read(buyersCurrency));
              cache.put(buyersCurrency, fresh);
              return fresh.rates();
            });
  }

  /** Rates of one currency, and the edition of all rates at which they were read. */
  private record Cached(long edition, Rates rates) {}

  private Rates read(CurrencyUnit buyersCurrency) {
    return of(buyersCurrency, rates::latest);
  }

  /**
   * The rates for a buyer's currency from others than the latest ones.
   *
   * @param known the rate from one currency to another
   */
  public Rates of(
      CurrencyUnit buyersCurrency,
      BiFunction<CurrencyUnit, CurrencyUnit, Optional<io.puente.payments.rate.ExchangeRate>>
          known) {
    List<ExchangeRate> read = new ArrayList<>();
    for (CurrencyUnit lawCurrency : lawCurrencies) {
      rate(buyersCurrency, lawCurrency, known).ifPresent(read::add);
      if (!buyersCurrency.equals(CurrencyUnit.USD)) {
        rate(CurrencyUnit.USD, lawCurrency, known).ifPresent(read::add);
      }
    }
    return new Rates(read);
  }

  private static Optional<ExchangeRate> rate(
      CurrencyUnit from,
      CurrencyUnit to,
      BiFunction<CurrencyUnit, CurrencyUnit, Optional<io.puente.payments.rate.ExchangeRate>>
          known) {
    return from.equals(to)
        ? Optional.empty()
        : known
            .apply(from, to)
            .map(
                rate ->
                    new ExchangeRate(
                        rate.base(), rate.quote(), rate.rate(), rate.source(), rate.asOf()));
  }
}
