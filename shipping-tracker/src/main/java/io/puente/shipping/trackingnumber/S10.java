package io.puente.shipping.trackingnumber;

import java.util.Locale;
import java.util.Set;

/**
 * The number of an international postal item as defined by UPU standard S10: two letters for the
 * service, eight digits of serial, one check digit, and the ISO 3166-1 alpha-2 code of the issuing
 * country.
 *
 * @param indicator two capital letters; the first denotes the kind of item, the second is the
 *     carrier's choice
 * @param serial 0 to 99 999 999
 * @param country the country of the issuing postal operator, two capital letters
 */
public record S10(String indicator, int serial, String country) {

  /** The number of serials: the largest is one less. */
  public static final int SERIALS = 100_000_000;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /**
   * @throws IllegalArgumentException if a part is outside its range
   */
  public S10 {
    if (!isIndicator(indicator)) {
      throw new IllegalArgumentException("Not an S10 service indicator: " + indicator);
    }
    if (serial < 0 || serial >= SERIALS) {
      throw new IllegalArgumentException("Not an S10 serial: " + serial);
    }
    if (!isCountry(country)) {
      throw new IllegalArgumentException("Not an ISO 3166 country: " + country);
    }
  }

  /** Creates a number; letters may be in lower case. */
  public static S10 of(String indicator, int serial, String country) {
    return new S10(indicator.toUpperCase(Locale.ROOT), serial, country.toUpperCase(Locale.ROOT));
  }

  /**
   * Parses a number. Spaces, hyphens, dots, lower case, full-width letters and invisible characters
   * are accepted.
   */
  public static S10ParseResult parse(String text) {
    return S10ParseResult.of(text);
  }

  public int checkDigit() {
    return checkDigit(serial);
  }

  /** The kind of item that the first letter denotes. */
  public ItemKind kind() {
    return ItemKind.ofLetter(indicator.charAt(0));
  }

  /** In groups, as labels print the number: {@code RR 473 124 829 MX}. */
  public String spaced() {
    String digits = digits();
    return String.join(
        " ",
        indicator,
        digits.substring(0, 3),
        digits.substring(3, 6),
        digits.substring(6),
        country);
  }

  /** The thirteen characters of the barcode: {@code RR473124829MX}. */
  @Override
  public String toString() {
    return indicator + digits() + country;
  }

  private String digits() {
    return "%08d%d".formatted(serial, checkDigit());
  }

  /** The weighted sum of S10: weights 8 6 4 2 3 5 9 7, modulo 11. */
  static int checkDigit(int serial) {
    var weights = new int[] {8, 6, 4, 2, 3, 5, 9, 7};
    int sum = 0;
    for (int place = 7, rest = serial; place >= 0; place--, rest /= 10) {
      sum += weights[place] * (rest % 10);
    }
    int digit = 11 - sum % 11;
    return switch (digit) {
      case 10 -> 0;
      case 11 -> 5;
      default -> digit;
    };
  }

  static boolean isIndicator(String text) {
    return text.length() == 2 && isCapital(text.charAt(0)) && isCapital(text.charAt(1));
  }

  static boolean isCountry(String text) {
    return COUNTRIES.contains(text);
  }

  private static boolean isCapital(char letter) {
    return letter >= 'A' && letter <= 'Z';
  }
}
