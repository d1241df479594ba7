package io.puente.dashboard;

import io.puente.platform.text.DecimalInput;
import io.puente.platform.text.PastedText;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Parses amounts of money that people type. */
public final class MoneyInput {

  private MoneyInput() {}

  /**
   * The amount, with or without the currency's code or a currency sign; empty if it has more
   * decimals than its currency.
   */
  public static Optional<Money> parse(String typed, CurrencyUnit currency) {
    return DecimalInput.parseAmount(bare(typed, currency))
        .filter(number -> number.stripTrailingZeros().scale() <= currency.getDecimalPlaces())
        .map(number -> Money.of(currency, number));
  }

  /** What was typed, without the currency. */
  static String bare(String typed, CurrencyUnit currency) {
    return PastedText.code(typed)
        .replaceFirst("(?i)^" + currency.getCode() + "|" + currency.getCode() + "$", "")
        .strip()
        .replaceFirst("^[A-Za-z]{0,3}\\p{Sc}|^S/\\.?|\\p{Sc}$", "")
        .strip();
  }
}
