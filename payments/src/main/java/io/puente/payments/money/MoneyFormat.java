package io.puente.payments.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Money as people of one language and country write it: {@code $1,234.50} in Mexico, {@code
 * US$1.234,50} in Chile, {@code S/ 1,234.50} in Peru.
 *
 * <p>The decimals follow the currency, where the JDK would take those of the locale. A no-break
 * space separates a letter code from the number, as in CLDR; the JDK writes no space.
 */
public final class MoneyFormat {
  private static final Map<Locale, MoneyFormat> FORMATS = new ConcurrentHashMap<>();
  private static final Pattern CODE_BEFORE_NUMBER = Pattern.compile("(?<=\\p{L})(?=\\d)");

  private final Locale locale;
  private final Map<Decimals, NumberFormat> formats = new ConcurrentHashMap<>();

  private record Decimals(CurrencyUnit currency, int count) {}

  private MoneyFormat(Locale locale) {
    this.locale = locale;
  }

  /** The format of {@code locale}. */
  public static MoneyFormat of(Locale locale) {
    return FORMATS.computeIfAbsent(locale, MoneyFormat::new);
  }

  /**
   * The text of {@code money}, never rounded: with the decimals that people read, or with all of
   * ISO 4217 if those would hide a part. COP 45900.00 is written whole, COP 45900.50 is not.
   */
  public String format(Money money) {
    CurrencyUnit currency = money.getCurrencyUnit();
    int shown = CurrencyDigits.of(currency).shown();
    boolean whole = money.getAmount().stripTrailingZeros().scale() <= shown;
    return format(money.getAmount(), currency, whole ? shown : currency.getDecimalPlaces());
  }

  /**
   * The text of an amount that nobody is charged, such as the base of a duty: rounded half to even
   * to the decimals that people read.
   */
  public String formatRounded(BigMoney amount) {
    CurrencyUnit currency = amount.getCurrencyUnit();
    return format(amount.getAmount(), currency, CurrencyDigits.of(currency).shown());
  }

  private String format(BigDecimal amount, CurrencyUnit currency, int decimals) {
    NumberFormat shared =
        formats.computeIfAbsent(new Decimals(currency, decimals), this::formatFor);
    // A NumberFormat is not thread-safe; a copy is cheap.
    var format = (NumberFormat) shared.clone();
    return CODE_BEFORE_NUMBER.matcher(format.format(amount)).replaceAll("\u00a0");
  }

  private NumberFormat formatFor(Decimals decimals) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(decimals.currency().getCode()));
    format.setMinimumFractionDigits(decimals.count());
    format.setMaximumFractionDigits(decimals.count());
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format;
  }
}
