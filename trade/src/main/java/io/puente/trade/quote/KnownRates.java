package io.puente.trade.quote;

import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Rates;
import io.puente.payments.rate.ExchangeRates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * The exchange rates that quotes need: from a buyer's currency, and from the dollar in which many
 * laws state their limits, to each currency that a law counts in. What was read is held for half a
 * minute, so that a quote need not wait for the database.
 */
public final class KnownRates {

  private static final Duration FRESH = Duration.ofSeconds(30);

  private final ExchangeRates rates;
  private final Set<CurrencyUnit> lawCurrencies;
  private final Clock clock;
  private final Map<CurrencyUnit, Held> held = new ConcurrentHashMap<>();

  public KnownRates(LandedCost landedCost, ExchangeRates rates, Clock clock) {
    this.rates = rates;
    this.clock = clock;
    lawCurrencies =
        landedCost.destinations().stream()
            .map(country -> CurrencyUnit.of(Locale.of("", country.code())))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The rates for a buyer's currency, if they are held and fresh. Never waits. */
  public Optional<Rates> atHand(CurrencyUnit buyer) {
    Held found = held.get(buyer);
    return found == null || found.since().plus(FRESH).isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(found.rates());
  }

  /** The rates for a buyer's currency; may ask the database. */
  public Rates of(CurrencyUnit buyer) {
    return atHand(buyer).orElseGet(() -> read(buyer));
  }

  private Rates read(CurrencyUnit buyer) {
    List<ExchangeRate> known = new ArrayList<>();
    for (CurrencyUnit law : lawCurrencies) {
      add(known, buyer, law);
      if (!buyer.equals(CurrencyUnit.USD)) {
        add(known, CurrencyUnit.USD, law);
      }
    }
    Rates read = new Rates(known);
    held.put(buyer, new Held(read, clock.instant()));
    return read;
  }

  private void add(List<ExchangeRate> known, CurrencyUnit from, CurrencyUnit to) {
    if (!from.equals(to)) {
      rates
          .latest(from, to)
          .map(
              rate ->
                  new ExchangeRate(
                      rate.base(), rate.quote(), rate.rate(), rate.source(), rate.asOf()))
          .ifPresent(known::add);
    }
  }

  private record Held(Rates rates, Instant since) {}
}
