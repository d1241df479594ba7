package io.puente.landedcost;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The exchange rates that a caller supplies for a quote. A pair given in one direction is also used
 * in the other. Where a pair is needed and not given, the quote is incomplete.
 */
public record Rates(List<ExchangeRate> given) {

  public Rates {
    given = List.copyOf(given);
  }

  /** No rates: enough where buyer and law use the same currency. */
  public static Rates none() {
    return new Rates(List.of());
  }

  public static Rates of(ExchangeRate... given) {
    return new Rates(List.of(given));
  }

  /** The rate between two currencies, in whichever direction it was given; else {@code null}. */
  public @Nullable ExchangeRate between(CurrencyUnit one, CurrencyUnit other) {
    for (var rate : given) {
      if (joins(rate, one, other) || joins(rate, other, one)) {
        return rate;
      }
    }
    return null;
  }

  private static boolean joins(ExchangeRate rate, CurrencyUnit from, CurrencyUnit to) {
    return rate.from().equals(from) && rate.to().equals(to);
  }
}
