package io.puente.payments.rate;

import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Current and earlier exchange rates. If there is no rate between two currencies, both are
 * converted through US dollars; if that fails too, there is no rate.
 *
 * <p>The latest rates are cached, so that a page needs no database query. A node that gets a
 * notification on the channel {@link #CHANGED} must call {@link #forget}. The cache expires after
 * half a minute in case a notification is lost.
 */
public final class ExchangeRates {

  /** The channel that tells every node of new rates; see {@link Events#onNotification}. */
  public static final String CHANGED = "exchange_rates";

  private static final Duration CACHE_TIME = Duration.ofSeconds(30);

  private final Database database;
  private final Clock clock;
  private final boolean inventedToo;
  private final AtomicLong edition = new AtomicLong();
  private volatile @Nullable Cached cached;

  /** All rates, those of the demonstration included. */
  public ExchangeRates(Database database, Clock clock) {
    this(database, clock, true);
  }

  private ExchangeRates(Database database, Clock clock, boolean inventedToo) {
    this.database = database;
    this.clock = clock;
    this.inventedToo = inventedToo;
  }

  /** The rates for real money: those that the demonstration invented are none. */
  public static ExchangeRates ofRealMoney(Database database, Clock clock) {
    return new ExchangeRates(database, clock, false);
  }

  /** The latest accepted rate, with its source and age. */
  public Optional<ExchangeRate> latest(CurrencyUnit base, CurrencyUnit quote) {
    return current().between(base, quote, clock.instant());
  }

  /** The rate at an earlier moment. */
  public Optional<ExchangeRate> at(CurrencyUnit base, CurrencyUnit quote, Instant moment) {
    RateTable then =
        database.asOperator(
            tx -> RateTable.of(ExchangeRateSql.acceptedAt(tx, moment, inventedToo)));
    return then.between(base, quote, moment);
  }

  /**
   * The rates of {@link #latest} as they are stored, whether this node has heard of them or not.
   */
  public Known stored() {
    Instant now = clock.instant();
    return new Known(
        database.asOperator(tx -> RateTable.of(ExchangeRateSql.acceptedAt(tx, now, inventedToo))),
        now);
  }

  /** The rates that were recorded by a moment, which no later recording changes. */
  public Known knownAt(Instant moment) {
    RateTable then =
        database.asOperator(
            tx -> RateTable.of(ExchangeRateSql.recordedAt(tx, moment, inventedToo)));
    return new Known(then, moment);
  }

  /** The rates of a moment. */
  public static final class Known {
    private final RateTable table;
    private final Instant moment;

    private Known(RateTable table, Instant moment) {
      this.table = table;
      this.moment = moment;
    }

    public Optional<ExchangeRate> between(CurrencyUnit base, CurrencyUnit quote) {
      return table.between(base, quote, moment);
    }

    /** Identifies the rates. */
    public String edition() {
      return table.rates().values().stream().map(Object::toString).sorted().toList().toString();
    }
  }

  /** Drops the cached rates. The next call of {@link #latest} reads the database. */
  public void forget() {
    edition.incrementAndGet();
  }

  /**
   * The number of times that rates were dropped. A value computed from rates is out of date once
   * the edition differs from the edition that was read before the rates.
   */
  public long edition() {
    return edition.get();
  }

  /** Notifies every node, after the commit, that the rates have changed. */
  static void announceChange(Transaction tx) {
    Events.notifyNodes(tx, CHANGED);
  }

  private RateTable current() {
    Cached found = cached;
    long wanted = edition();
    Instant now = clock.instant();
    if (found == null || found.edition() != wanted || found.until().isBefore(now)) {
      RateTable table =
          database.asOperator(tx -> RateTable.of(ExchangeRateSql.acceptedAt(tx, now, inventedToo)));
      found = new Cached(table, wanted, now.plus(CACHE_TIME));
      cached = found;
    }
    return found.table();
  }

  private record Cached(RateTable table, long edition, Instant until) {}

  /** One rate for each pair of currencies at one moment. */
  private record RateTable(Map<Pair, ExchangeRate> rates) {

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
      return direct(base, quote).or(() -> throughDollars(base, quote));
    }

    private Optional<ExchangeRate> throughDollars(CurrencyUnit base, CurrencyUnit quote) {
      return direct(base, CurrencyUnit.USD)
          .flatMap(first -> direct(CurrencyUnit.USD, quote).map(first::then));
    }

    /** The recorded rate, or the inverse of the recorded rate of the opposite pair. */
    private Optional<ExchangeRate> direct(CurrencyUnit base, CurrencyUnit quote) {
      return Optional.ofNullable(rates.get(new Pair(base, quote)))
          .or(
              () ->
                  Optional.ofNullable(rates.get(new Pair(quote, base))).map(ExchangeRate::inverse));
    }
  }

  private record Pair(CurrencyUnit base, CurrencyUnit quote) {}
}
