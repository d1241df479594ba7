package io.puente.payments.money;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
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
 * The three digit counts of a currency, which must never be mixed: {@code iso} is how we keep it,
 * {@code stripe} how Stripe counts it, {@code shown} what people expect to read.
 *
 * @param stripeStep amounts at Stripe must be a multiple of this, in Stripe's units
 * @param settlementMinimum the least charge for an account that settles in this currency, if known
 */
public record CurrencyDigits(
    int iso, int stripe, int shown, long stripeStep, Optional<Money> settlementMinimum) {

  private static final Map<CurrencyUnit, CurrencyDigits> EXCEPTIONS = read("currencies.csv");

  /** The digits of {@code currency}; a currency without a row counts everywhere as ISO says. */
  public static CurrencyDigits of(CurrencyUnit currency) {
    int iso = currency.getDecimalPlaces();
    return EXCEPTIONS.getOrDefault(
        currency, new CurrencyDigits(iso, iso, iso, 1, Optional.empty()));
  }

  private static Map<CurrencyUnit, CurrencyDigits> read(String file) {
    var stream = Objects.requireNonNull(CurrencyDigits.class.getResourceAsStream(file), file);
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return rows.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> CurrencyUnit.of(row.getField("currency")), CurrencyDigits::from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CurrencyDigits from(NamedCsvRecord row) {
    var currency = CurrencyUnit.of(row.getField("currency"));
    String minimum = row.getField("settlement_minimum");
    return new CurrencyDigits(
        currency.getDecimalPlaces(),
        Integer.parseInt(row.getField("stripe_digits")),
        Integer.parseInt(row.getField("shown_digits")),
        Long.parseLong(row.getField("stripe_step")),
        minimum.isEmpty()
            ? Optional.empty()
            : Optional.of(Money.of(currency, new BigDecimal(minimum))));
  }
}
