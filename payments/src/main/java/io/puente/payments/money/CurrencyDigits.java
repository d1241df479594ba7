package io.puente.payments.money;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The decimals of a currency in a shop. Amounts are stored with the decimals of ISO 4217, which may
 * be more: Colombian pesos have two by ISO 4217 and are read and charged whole.
 *
 * <p>Three things have decimals of their own: what people read and are charged (here), what the law
 * assesses (the measures of {@code landed-cost}), and what a payment provider takes.
 *
 * @param shown what people expect to read
 * @param charged of every price, postage, import charge and total that a buyer is asked to pay;
 *     never more than {@code shown}, so that nothing is charged that is not shown, nor more than
 *     payment providers take
 */
public record CurrencyDigits(int shown, int charged) {

  private static final Map<CurrencyUnit, CurrencyDigits> EXCEPTIONS = read("currency-digits.csv");

  /** The decimals of a currency. A currency without a row has those of ISO 4217. */
  public static CurrencyDigits of(CurrencyUnit currency) {
    return EXCEPTIONS.getOrDefault(
        currency, new CurrencyDigits(currency.getDecimalPlaces(), currency.getDecimalPlaces()));
  }

  /**
   * The amount that a buyer is asked to pay for a calculated one: rounded once, half up, to the
   * charged decimals. An amount above zero is never charged as zero.
   */
  public static Money charged(BigMoney calculated) {
    int decimals = of(calculated.getCurrencyUnit()).charged();
    Money rounded = calculated.rounded(decimals, RoundingMode.HALF_UP).toMoney();
    return rounded.isZero() && calculated.isPositive()
        ? calculated.rounded(decimals, RoundingMode.UP).toMoney()
        : rounded;
  }

  /** The lowest amount with the charged decimals that is not below a calculated one. */
  public static Money chargedAtLeast(BigMoney calculated) {
    int decimals = of(calculated.getCurrencyUnit()).charged();
    return calculated.rounded(decimals, RoundingMode.CEILING).toMoney();
  }

  private static Map<CurrencyUnit, CurrencyDigits> read(String file) {
    InputStream stream =
        Objects.requireNonNull(CurrencyDigits.class.getResourceAsStream(file), file);
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return rows.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> CurrencyUnit.of(row.getField("currency")),
                  row ->
                      new CurrencyDigits(
                          Integer.parseInt(row.getField("shown")),
                          Integer.parseInt(row.getField("charged")))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
