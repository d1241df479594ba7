package io.puente.payments.rate;

import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Records exchange rates. A rate that differs too much from the last accepted rate is held until a
 * person decides; until then the last accepted rate stays in use. Every node is notified of newly
 * accepted rates.
 */
public final class RatesFeed {
  /** The source of the invented rates of the demo. */
  public static final String DEMO = "demo";

  /** Ten per cent: more than a calm market moves, less than a misplaced decimal point. */
  public static final BigDecimal USUAL_LIMIT = new BigDecimal("0.10");

  private final Database database;
  private final ExchangeRates rates;
  private final BigDecimal limit;

  /**
   * @param limit the fraction by which a rate may differ from the one before: 0.10 is ten per cent
   */
  public RatesFeed(Database database, ExchangeRates rates, BigDecimal limit) {
    this.database = database;
    this.rates = rates;
    this.limit = limit;
  }

  /**
   * Records the rates of a CSV file with the columns {@code base,quote,rate,as_of,source}. Bad rows
   * are reported and the good rows are recorded. The same file again changes nothing.
   */
  public Report read(Reader csv) {
    RatesCsv file = RatesCsv.read(csv);
    Report report = database.asOperator(tx -> store(tx, file));
    rates.forget();
    return report;
  }

  /** Records the invented rates of the demo. */
  public Report readDemo() {
    InputStream stream =
        Objects.requireNonNull(RatesFeed.class.getResourceAsStream("demo-rates.csv"));
    return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /** Rates that wait for a decision. */
  public List<ExchangeRate> held() {
    return database.asOperator(ExchangeRateSql::held);
  }

  /** Accepts a held rate. False if it is not held any more. */
  public boolean accept(ExchangeRate held) {
    boolean accepted =
        database.asOperator(
            tx -> {
              boolean decided = ExchangeRateSql.decide(tx, held, "accepted");
              if (decided) {
                ExchangeRates.announceChange(tx);
              }
              return decided;
            });
    rates.forget();
    return accepted;
  }

  /** Dismisses a held rate. False if it is not held any more. */
  public boolean dismiss(ExchangeRate held) {
    return database.asOperator(tx -> ExchangeRateSql.decide(tx, held, "dismissed"));
  }

  private Report store(Transaction tx, RatesCsv file) {
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
    if (!accepted.isEmpty()) {
      ExchangeRates.announceChange(tx);
    }
    return new Report(accepted, held, known, file.problems());
  }

  private boolean jumps(Transaction tx, ExchangeRate rate) {
    Optional<ExchangeRate> last = ExchangeRateSql.lastAccepted(tx, rate.base(), rate.quote());
    return last.isPresent() && rate.jumpFrom(last.get()).compareTo(limit) > 0;
  }

  /**
   * The result of a file.
   *
   * @param known rows that were recorded before
   */
  public record Report(
      List<ExchangeRate> accepted,
      List<ExchangeRate> held,
      int known,
      List<RatesCsv.Problem> problems) {}
}
