package io.puente.stripesandbox;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A currency that Stripe charges, with Stripe's rules for its amounts. The table {@code
 * currencies.csv} belongs to the sandbox alone and is independent of a caller's own table.
 *
 * <p>Sources, checked 2026-11-30: the list of Stripe's error "Invalid currency"; decimals,
 * multiples and minimums of <a href="https://docs.stripe.com/currencies">Supported currencies</a>.
 * ISK and UGX have no decimals in practice and take amounts with two decimals that end in 00. HUF
 * and TWD are limited to whole units in payouts only. The decimals shown to buyers follow CLDR.
 *
 * @param code in lower case, as in Stripe's JSON
 * @param decimals digits after the decimal point: with 2 decimals, 1999 minor units are 19.99
 * @param multiple every amount must be a multiple of this, in minor units
 * @param shownDecimals digits after the decimal point on the payment page
 * @param minimum the smallest charge, in minor units, of an account that is paid out in this
 *     currency; empty where Stripe documents none
 */
public record StripeCurrency(
    String code, int decimals, long multiple, int shownDecimals, OptionalLong minimum) {

  /** The largest amount, in minor units: eight digits. */
  static final long LARGEST_AMOUNT = 99_999_999;

  private static final Map<String, StripeCurrency> ALL = read("currencies.csv");

  /** A letter directly before a digit: CLDR puts a no-break space there, the JDK does not. */
  private static final Pattern LETTER_BEFORE_DIGIT = Pattern.compile("(?<=\\p{L})(?=\\d)");

  /** All currencies that Stripe charges. */
  public static Collection<StripeCurrency> all() {
    return ALL.values();
  }

  /**
   * The currency of an ISO 4217 code in upper or lower case; empty if Stripe does not charge it.
   */
  static Optional<StripeCurrency> of(String code) {
    return Optional.ofNullable(ALL.get(code.toLowerCase(Locale.ROOT)));
  }

  /** The amount in major units: 1999 US cents are 19.99. */
  BigDecimal toMajorUnits(long minorUnits) {
    return BigDecimal.valueOf(minorUnits, decimals);
  }

  /** The amount as readers of {@code locale} write it. */
  String format(long minorUnits, Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(code.toUpperCase(Locale.ROOT)));
    format.setMinimumFractionDigits(shownDecimals);
    format.setMaximumFractionDigits(shownDecimals);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return LETTER_BEFORE_DIGIT
        .matcher(format.format(toMajorUnits(minorUnits)))
        .replaceAll("\u00a0");
  }

  private static Map<String, StripeCurrency> read(String file) {
    InputStream stream =
        Objects.requireNonNull(StripeCurrency.class.getResourceAsStream(file), file);
    var all = new TreeMap<String, StripeCurrency>();
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      rows.stream().map(StripeCurrency::from).forEach(row -> all.put(row.code(), row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(all);
  }

  private static StripeCurrency from(NamedCsvRecord row) {
    String minimum = row.getField("minimum");
    return new StripeCurrency(
        row.getField("currency"),
        Integer.parseInt(row.getField("decimals")),
        Long.parseLong(row.getField("multiple")),
        Integer.parseInt(row.getField("shown_decimals")),
        minimum.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(minimum)));
  }
}
