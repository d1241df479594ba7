package io.puente.payments.money;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * The decimals that people expect to read in a currency. Amounts are stored with the decimals of
 * ISO 4217, which may be more.
 */
final class DisplayDigits {
  private static final Map<CurrencyUnit, Integer> EXCEPTIONS = read("display-digits.csv");

  private DisplayDigits() {}

  /** The decimals of a currency. A currency without a row has the decimals of ISO 4217. */
  static int of(CurrencyUnit currency) {
    return EXCEPTIONS.getOrDefault(currency, currency.getDecimalPlaces());
  }

  private static Map<CurrencyUnit, Integer> read(String file) {
    InputStream stream =
        Objects.requireNonNull(DisplayDigits.class.getResourceAsStream(file), file);
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return rows.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> CurrencyUnit.of(row.getField("currency")),
                  row -> Integer.valueOf(row.getField("digits"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
