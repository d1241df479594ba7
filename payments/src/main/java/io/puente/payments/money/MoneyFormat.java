package io.puente.payments.money;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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
  private final Map<CurrencyUnit, NumberFormat> formats = new ConcurrentHashMap<>();

  private MoneyFormat(Locale locale) {
    this.locale = locale;
  }

  /** The format of {@code locale}. */
  public static MoneyFormat of(Locale locale) {
    return FORMATS.computeIfAbsent(locale, MoneyFormat::new);
  }

  /**
   * The text of {@code money}, rounded half to even to the decimals that people read: a COP amount
   * shows whole pesos.
   */
  public String format(Money money) {
    NumberFormat shared = formats.computeIfAbsent(money.getCurrencyUnit(), this::formatFor);
    // A NumberFormat is not thread-safe; a copy is cheap.
    var format = (NumberFormat) shared.clone();
    return CODE_BEFORE_NUMBER.matcher(format.format(money.getAmount())).replaceAll("\u00a0");
  }

  private NumberFormat formatFor(CurrencyUnit currency) {
    int digits = DisplayDigits.of(currency);
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(currency.getCode()));
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format;
  }
}
