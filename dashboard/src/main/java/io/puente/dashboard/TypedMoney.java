package io.puente.dashboard;

import io.puente.platform.text.DecimalInput;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a person has typed as an amount of money. Three digits behind the decimal mark of the
 * person's language and country could be thousands or decimals, and are asked for.
 */
public sealed interface TypedMoney {

  /** In major units of any currency. */
  BigDecimal MOST = new BigDecimal(99_999_999);

  Pattern ONE_MARK = Pattern.compile("([1-9]\\d{0,2})([.,])(\\d{3})");

  /** An amount in the wanted currency. */
  record Amount(Money money) implements TypedMoney {}

  /**
   * Two amounts are possible.
   *
   * @param thousands the larger one, such as {@code 1250}
   * @param decimals the smaller one, such as {@code 1.25}
   */
  record Ambiguous(String thousands, String decimals) implements TypedMoney {}

  /** More than any provider charges at once, so that it is mistyped. */
  record TooLarge(Money most) implements TypedMoney {}

  /** No amount, or one with more decimals than its currency has. */
  record Wrong() implements TypedMoney {}

  static TypedMoney of(String typed, CurrencyUnit currency, Locale locale) {
    String bare = MoneyInput.bare(typed, currency);
    Matcher one = ONE_MARK.matcher(bare);
    char decimalMark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    if (currency.getDecimalPlaces() > 0 && one.matches() && one.group(2).charAt(0) == decimalMark) {
      String cents = one.group(3).substring(0, currency.getDecimalPlaces());
      return new Ambiguous(one.group(1) + one.group(3), one.group(1) + decimalMark + cents);
    }
    Optional<Money> amount =
        DecimalInput.parseAmount(bare)
            .filter(number -> number.stripTrailingZeros().scale() <= currency.getDecimalPlaces())
            .map(number -> Money.of(currency, number));
    Money most = Money.of(currency, MOST);
    return amount
        .<TypedMoney>map(
            money -> money.isGreaterThan(most) ? new TooLarge(most) : new Amount(money))
        .orElseGet(Wrong::new);
  }
}
