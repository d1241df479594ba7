package io.puente.payments.stripe;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Stripe's rules for one currency, which differ from ISO 4217 and from the digits that people read.
 *
 * @param decimals of an amount in the smallest units
 * @param multiple an amount in the smallest units must be a multiple of this
 * @param minimumCharge for an account that is paid in this currency, if known
 */
record StripeCurrencyRule(int decimals, long multiple, Optional<Money> minimumCharge) {

  private static final Map<CurrencyUnit, StripeCurrencyRule> EXCEPTIONS = read("currencies.csv");

  /** The rule of a currency. A currency without a row has the decimals of ISO 4217. */
  static StripeCurrencyRule of(CurrencyUnit currency) {
    return EXCEPTIONS.getOrDefault(
        currency, new StripeCurrencyRule(currency.getDecimalPlaces(), 1, Optional.empty()));
  }

  private static Map<CurrencyUnit, StripeCurrencyRule> read(String file) {
    InputStream stream =
        Objects.requireNonNull(StripeCurrencyRule.class.getResourceAsStream(file), file);
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return rows.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> CurrencyUnit.of(row.getField("currency")), StripeCurrencyRule::from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StripeCurrencyRule from(NamedCsvRecord row) {
    String minimum = row.getField("minimum_charge");
    return new StripeCurrencyRule(
        Integer.parseInt(row.getField("decimals")),
        Long.parseLong(row.getField("multiple")),
        minimum.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Money.of(CurrencyUnit.of(row.getField("currency")), new BigDecimal(minimum))));
  }
}
