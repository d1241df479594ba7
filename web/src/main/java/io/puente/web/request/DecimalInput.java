package io.puente.web.request;

import java.math.BigDecimal;
import java.util.Optional;

/** A decimal number as people type it: a comma or a point before the decimals, no separators. */
public final class DecimalInput {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private DecimalInput() {}

  public static Optional<BigDecimal> parse(String typed) {
    return Optional.of(typed)
        .filter(text -> text.matches("\\d{1,12}([.,]\\d{1,4})?"))
        .map(text -> new BigDecimal(text.replace(',', '.')));
  }

  /** A percentage above 0 and up to 100, with or without its sign. */
  public static Optional<BigDecimal> parsePercent(String typed) {
    return parse(typed.replace("%", "").strip())
        .filter(number -> number.signum() > 0 && number.compareTo(HUNDRED) <= 0);
  }
}
