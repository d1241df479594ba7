package io.puente.payments.rate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** A file of exchange rates: the valid rows, and the problems of the others. */
public record RatesCsv(List<ExchangeRate> rates, List<Problem> problems) {

  /**
   * A row that was skipped.
   *
   * @param line in the file, counted from one
   * @param remedy the correction to make
   */
  public record Problem(long line, String column, String value, String remedy) {}

  static RatesCsv read(Reader csv) {
    var rates = new ArrayList<ExchangeRate>();
    var problems = new ArrayList<Problem>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        try {
          rates.add(rate(row));
        } catch (BadField bad) {
          problems.add(bad.problem);
        }
      }
    } catch (CsvParseException e) {
      problems.add(new Problem(1, "", "", "Save the file as CSV, comma-separated, UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RatesCsv(List.copyOf(rates), List.copyOf(problems));
  }

  private static ExchangeRate rate(NamedCsvRecord row) {
    CurrencyUnit base = currency(row, "base");
    CurrencyUnit quote = currency(row, "quote");
    if (base.equals(quote)) {
      throw new BadField(row, "quote", "Name another currency than the base");
    }
    BigDecimal rate =
        field(row, "rate", "Write a number with a point, such as 17.35", BigDecimal::new);
    if (rate.signum() <= 0) {
      throw new BadField(row, "rate", "Write a rate above zero");
    }
    Instant asOf = field(row, "as_of", "Write a date, such as 2026-11-23", RatesCsv::moment);
    return new ExchangeRate(base, quote, rate, source(row), asOf);
  }

  private static CurrencyUnit currency(NamedCsvRecord row, String column) {
    return field(row, column, "Write a currency's three letters, such as MXN", CurrencyUnit::of);
  }

  private static String source(NamedCsvRecord row) {
    return field(
        row,
        "source",
        "Name the source of the rate",
        text -> {
          if (text.isEmpty()) {
            throw new IllegalArgumentException();
          }
          return text;
        });
  }

  /** A date means its first moment in UTC. */
  private static Instant moment(String text) {
    return text.contains("T")
        ? Instant.parse(text)
        : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static <T> T field(
      NamedCsvRecord row, String column, String remedy, Function<String, T> reading) {
    try {
      return reading.apply(row.findField(column).map(String::strip).orElse(""));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw new BadField(row, column, remedy);
    }
  }

  /** Ends the reading of a row. */
  private static final class BadField extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    BadField(NamedCsvRecord row, String column, String remedy) {
      super(remedy, null, false, false);
      problem =
          new Problem(
              row.getStartingLineNumber(), column, row.findField(column).orElse(""), remedy);
    }
  }
}
