package io.puente.shop.look;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A set of colours and fonts: {@code static/css/themes}; the plain one is in the tokens. */
public enum Theme {
  PLAIN,
  MAJOLICA,
  CACAO,
  ALPACA,
  MARKET;

  /** Its name in style sheets and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Theme> of(String code) {
    return Arrays.stream(values()).filter(theme -> theme.code().equals(code)).findFirst();
  }
}
