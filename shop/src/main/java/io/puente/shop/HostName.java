package io.puente.shop;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** The name of a host, as browsers send it. */
public final class HostName {

  private HostName() {}

  /**
   * In lower case, accents in Punycode (RFC 5891), no scheme and no port; none if it is no name.
   */
  public static Optional<String> of(String text) {
    try {
      String ascii = IDN.toASCII(text.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return ascii.matches("[^.]+([.][^.]+)*") ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
