package io.puente.payments.rate;

import io.puente.platform.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Today's and earlier exchange rates. Where there is none from one currency to another, both are
 * taken through US dollars; where that fails too, there is no rate, never a guess.
 *
 * <p>The latest rates are held in memory for half a minute, so that a page asks no database; a rate
 * changed on another node is seen within that time.
 */
public final class ExchangeRates {
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Database database;
  private final Clock clock;
  private volatile @Nullable Kept kept;

  public ExchangeRates(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The newest accepted rate; it tells its source and age. */
  public Optional<ExchangeRate> latest(CurrencyUnit base, CurrencyUnit quote) {
    return current().between(base, quote, clock.instant());
  }

  /** The rate as it was at {@code moment}. */
  public Optional<ExchangeRate> at(CurrencyUnit base, CurrencyUnit quote, Instant moment) {
    RateTable then =
        database.asOperator(tx -> RateTable.of(ExchangeRateSql.acceptedAt(tx, moment)));
    return then.between(base, quote, moment);
  }

  /** Reads the rates again now, as after a feed. */
  void forget() {
    kept = null;
  }

  private RateTable current() {
    Kept found = kept;
    Instant now = clock.instant();
    if (found == null || found.since().plus(FRESH).isBefore(now)) {
      found =
          new Kept(
              database.asOperator(tx -> RateTable.of(ExchangeRateSql.acceptedAt(tx, now))), now);
      kept = found;
    }
    return found.table();
  }

  private record Kept(RateTable table, Instant since) {}
}
