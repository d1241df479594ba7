package io.puente.storefront.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A number as people write it, with a comma or a point before the decimals and nothing between. */
public final class WrittenNumber {

  private WrittenNumber() {}

  public static Optional<BigDecimal> read(String written) {
    return Optional.of(written)
        .filter(text -> text.matches("\\d{1,12}([.,]\\d{1,4})?"))
        .map(text -> new BigDecimal(text.replace(',', '.')));
  }

  /** A share above nothing and up to all, with or without its sign. */
  public static Optional<BigDecimal> percent(String written) {
    return read(written.replace("%", "").strip())
        .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0);
  }

  /** An amount with no smaller parts than its currency has. */
  public static Optional<Money> money(String written, CurrencyUnit currency) {
    return read(written)
        .filter(number -> number.stripTrailingZeros().scale() <= currency.getDecimalPlaces())
        .map(number -> Money.of(currency, number));
  }
}
