package io.puente.payments.rate;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** The rows of {@code exchange_rate}. */
final class ExchangeRateSql {
  private ExchangeRateSql() {}

  /**
   * The latest accepted rate of each pair at {@code moment}.
   *
   * @param inventedToo whether rates of the demonstration count
   */
  static List<ExchangeRate> acceptedAt(Transaction tx, Instant moment, boolean inventedToo) {
    return tx
        .rows(
            """
            SELECT DISTINCT ON (base, quote) *
            FROM exchange_rate
            WHERE state = 'accepted'
              AND as_of <= $1
              AND ($2 OR source <> $3)
            ORDER BY base, quote, as_of DESC, recorded_at DESC
            """,
            SqlTime.utc(moment),
            inventedToo,
            RatesFeed.DEMO)
        .stream()
        .map(ExchangeRateSql::rate)
        .toList();
  }

  /**
   * The same among the rates that were recorded by then. A rate that was held and accepted later
   * counts from its recording.
   */
  static List<ExchangeRate> recordedAt(Transaction tx, Instant moment, boolean inventedToo) {
    return tx
        .rows(
            """
            SELECT DISTINCT ON (base, quote) *
            FROM exchange_rate
            WHERE state = 'accepted'
              AND as_of <= $1
              AND recorded_at <= $1
              AND ($2 OR source <> $3)
            ORDER BY base, quote, as_of DESC, recorded_at DESC
            """,
            SqlTime.utc(moment),
            inventedToo,
            RatesFeed.DEMO)
        .stream()
        .map(ExchangeRateSql::rate)
        .toList();
  }

  /** The latest accepted rate of a pair, in this direction only. */
  static Optional<ExchangeRate> lastAccepted(
      Transaction tx, CurrencyUnit base, CurrencyUnit quote) {
    return tx.row(
            """
            SELECT *
            FROM exchange_rate
            WHERE base = $1
              AND quote = $2
              AND state = 'accepted'
            ORDER BY as_of DESC, recorded_at DESC
            LIMIT 1
            """,
            base.getCode(),
            quote.getCode())
        .map(ExchangeRateSql::rate);
  }

  static List<ExchangeRate> held(Transaction tx) {
    return tx
        .rows(
            """
            SELECT *
            FROM exchange_rate
            WHERE state = 'held'
            ORDER BY base, quote, as_of
            """)
        .stream()
        .map(ExchangeRateSql::rate)
        .toList();
  }

  /** Inserts a rate; false if this source has a rate for this moment already. */
  static boolean insert(Transaction tx, ExchangeRate rate, String state) {
    return tx.update(
            """
            INSERT INTO exchange_rate (base, quote, as_of, source, rate, state)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT DO NOTHING
            """,
            rate.base().getCode(),
            rate.quote().getCode(),
            SqlTime.utc(rate.asOf()),
            rate.source(),
            rate.rate(),
            state)
        == 1;
  }

  /** Accepts or dismisses a held rate; false if it is not held. */
  static boolean decide(Transaction tx, ExchangeRate held, String state) {
    return tx.update(
            """
            UPDATE exchange_rate
            SET state = $5
            WHERE base = $1
              AND quote = $2
              AND as_of = $3
              AND source = $4
              AND state = 'held'
            """,
            held.base().getCode(),
            held.quote().getCode(),
            SqlTime.utc(held.asOf()),
            held.source(),
            state)
        == 1;
  }

  private static ExchangeRate rate(Row row) {
    return new ExchangeRate(
        CurrencyUnit.of(row.getString("base")),
        CurrencyUnit.of(row.getString("quote")),
        row.getBigDecimal("rate"),
        row.getString("source"),
        row.getOffsetDateTime("as_of").toInstant());
  }
}
