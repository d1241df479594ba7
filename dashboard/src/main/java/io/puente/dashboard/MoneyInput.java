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
    String bare =
        PastedText.code(typed)
            .replaceFirst("(?i)^" + currency.getCode() + "|" + currency.getCode() + "$", "")
            .strip()
            .replaceFirst("^\\p{Sc}|\\p{Sc}$", "");
    return DecimalInput.parseAmount(bare)
        .filter(number -> number.stripTrailingZeros().scale() <= currency.getDecimalPlaces())
        .map(number -> Money.of(currency, number));
  }
}
