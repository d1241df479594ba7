package io.puente.payments.rate;

import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes exchange rates in. A rate that jumps too far from the last one is held until a person
 * decides; the last good one stays in use meanwhile.
 */
public final class RatesFeed {
  /** A tenth either way in one step: more than calm markets do, less than a misplaced point. */
  public static final BigDecimal USUAL_LIMIT = new BigDecimal("0.10");

  private final Database database;
  private final ExchangeRates rates;
  private final BigDecimal limit;

  /**
   * @param limit the part by which a rate may differ from the one before: 0.10 is ten per cent
   */
  public RatesFeed(Database database, ExchangeRates rates, BigDecimal limit) {
    this.database = database;
    this.rates = rates;
    this.limit = limit;
  }

  /**
   * Reads manual rates: a CSV file with the columns {@code base,quote,rate,as_of,source}. Bad rows
   * are reported and the good ones go in; the same file again changes nothing.
   */
  public Report read(Reader csv) {
    RatesCsv file = RatesCsv.read(csv);
    Report report = database.asOperator(tx -> take(tx, file));
    rates.forget();
    return report;
  }

  /** Takes in the invented rates that come with Puente, so that a demo shows prices at once. */
  public Report readDemo() {
    var stream = Objects.requireNonNull(RatesFeed.class.getResourceAsStream("demo-rates.csv"));
    return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /** Rates that wait for a person. */
  public List<ExchangeRate> held() {
    return database.asOperator(ExchangeRateSql::held);
  }

  /** A person found the held rate right. False if it does not wait any more. */
  public boolean accept(ExchangeRate held) {
    return decide(held, "accepted");
  }

  /** A person found the held rate wrong. False if it does not wait any more. */
  public boolean dismiss(ExchangeRate held) {
    return decide(held, "dismissed");
  }

  private boolean decide(ExchangeRate held, String state) {
    boolean decided = database.asOperator(tx -> ExchangeRateSql.decide(tx, held, state));
    rates.forget();
    return decided;
  }

  private Report take(Transaction tx, RatesCsv file) {
    var accepted = new ArrayList<ExchangeRate>();
    var held = new ArrayList<ExchangeRate>();
    int known = 0;
    for (ExchangeRate rate : file.rates()) {
      boolean jumps = jumps(tx, rate);
      if (!ExchangeRateSql.insert(tx, rate, jumps ? "held" : "accepted")) {
        known++;
      } else if (jumps) {
        held.add(rate);
      } else {
        accepted.add(rate);
      }
    }
    return new Report(accepted, held, known, file.problems());
  }

  private boolean jumps(Transaction tx, ExchangeRate rate) {
    Optional<ExchangeRate> last = ExchangeRateSql.lastAccepted(tx, rate.base(), rate.quote());
    return last.isPresent() && rate.jumpFrom(last.get()).compareTo(limit) > 0;
  }

  /**
   * What became of a file.
   *
   * @param known rows that were there before
   */
  public record Report(
      List<ExchangeRate> accepted,
      List<ExchangeRate> held,
      int known,
      List<RatesCsv.Problem> problems) {}
}
