package io.puente.dashboard;

import io.puente.web.request.DecimalInput;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Parses amounts of money that people type. */
public final class MoneyInput {

  private MoneyInput() {}

  /** The amount; empty if it has more decimals than its currency. */
  public static Optional<Money> parse(String typed, CurrencyUnit currency) {
    return DecimalInput.parse(typed)
        .filter(number -> number.stripTrailingZeros().scale() <= currency.getDecimalPlaces())
        .map(number -> Money.of(currency, number));
  }
}
