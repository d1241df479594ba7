package io.puente.payments.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How a shop ends its prices in one currency; applied last, after rate and margin. */
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
   * @throws IllegalArgumentException if people do not see that many digits of the currency, such as
   *     {@code .99} in CLP
   */
  Money applyTo(BigMoney price);

  /** Rounded half up to the digits that people see. */
  record AsCalculated() implements PriceEnding {
    @Override
    public Money applyTo(BigMoney price) {
      int shown = CurrencyDigits.of(price.getCurrencyUnit()).shown();
      return price.rounded(shown, RoundingMode.HALF_UP).toMoney();
    }
  }

  /**
   * The nearest price that ends so: with {@code .99}, both 19.60 and 20.20 become 19.99. Between
   * two equally near the higher, and never less than the lowest such price.
   *
   * @param step the distance of two such prices, in major units
   * @param ending what each has above a multiple of the step, in major units
   */
  record EndsWith(BigDecimal step, BigDecimal ending) implements PriceEnding {
    @Override
    public Money applyTo(BigMoney price) {
      refuseUnseenDigits(price.getCurrencyUnit());
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

    private void refuseUnseenDigits(CurrencyUnit currency) {
      if (ending.scale() > CurrencyDigits.of(currency).shown()) {
        throw new IllegalArgumentException("Prices in " + currency + " do not end in " + ending);
      }
    }
  }
}
