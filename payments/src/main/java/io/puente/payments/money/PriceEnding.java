package io.puente.payments.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The ending of a shop's prices in one currency, such as .99; applied after rate and margin. */
public sealed interface PriceEnding {

  /**
   * Reads the shop's setting: {@code .99} or {@code ,90} for cents, {@code .900} or {@code .990}
   * for thousands, empty for no ending.
   *
   * @throws IllegalArgumentException if the text is none of these
   */
  static PriceEnding parse(String setting) {
    if (setting.isBlank()) {
      return new AsCalculated();
    }
    if (!setting.strip().matches("[.,]\\d{2,3}")) {
      throw new IllegalArgumentException(
          "A price ending is a point and two or three digits, such as .99 or .900: " + setting);
    }
    String digits = setting.strip().substring(1);
    return digits.length() == 3
        ? new EndsWith(new BigDecimal(1000), new BigDecimal(digits))
        : new EndsWith(BigDecimal.ONE, new BigDecimal("0." + digits));
  }

  /**
   * The price to show for a calculated {@code price}. Zero stays zero.
   *
   * @throws IllegalArgumentException if the ending does not {@linkplain #fits fit} the currency
   */
  Money applyTo(BigMoney price);

  /** The setting that is read as this ending; empty for prices as calculated. */
  default String setting() {
    return switch (this) {
      case AsCalculated none -> "";
      case EndsWith(var step, var end) when step.compareTo(BigDecimal.ONE) > 0 ->
          ".%03d".formatted(end.intValue());
      case EndsWith(var step, var end) -> "." + end.toPlainString().substring(2);
    };
  }

  /** Whether prices in a currency can end so; {@code .99} in CLP cannot. */
  boolean fits(CurrencyUnit currency);

  /** Rounded as every charged amount. */
  record AsCalculated() implements PriceEnding {
    @Override
    public Money applyTo(BigMoney price) {
      return CurrencyDigits.charged(price);
    }

    @Override
    public boolean fits(CurrencyUnit currency) {
      return true;
    }
  }

  /**
   * The nearest price with the ending: with {@code .99}, both 19.60 and 20.20 become 19.99. Of two
   * equally near prices, the higher one. Never less than the lowest price with the ending.
   *
   * @param step the distance between two such prices, in major units
   * @param ending the remainder of the price above a multiple of the step, in major units
   */
  record EndsWith(BigDecimal step, BigDecimal ending) implements PriceEnding {
    @Override
    public Money applyTo(BigMoney price) {
      if (!fits(price.getCurrencyUnit())) {
        throw new IllegalArgumentException(
            "Prices in " + price.getCurrencyUnit() + " do not end in " + ending);
      }
      if (price.isZero()) {
        return price.toMoney();
      }
      BigDecimal steps =
          price
              .getAmount()
              .subtract(ending)
              .divide(step, 0, RoundingMode.HALF_UP)
              .max(BigDecimal.ZERO);
      return Money.of(price.getCurrencyUnit(), steps.multiply(step).add(ending));
    }

    @Override
    public boolean fits(CurrencyUnit currency) {
      return ending.scale() <= CurrencyDigits.of(currency).charged();
    }
  }
}
