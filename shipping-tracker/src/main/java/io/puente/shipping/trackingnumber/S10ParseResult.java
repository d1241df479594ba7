package io.puente.shipping.trackingnumber;

import java.util.Locale;

/** What came of reading a text as an S10 number: the number, or the first part that is wrong. */
public sealed interface S10Reading {

  record Valid(S10 number) implements S10Reading {}

  /** An S10 number has thirteen characters. */
  record WrongLength(int characters) implements S10Reading {}

  /** The first two characters are not letters. */
  record WrongLetters(String found) implements S10Reading {}

  /** Characters three to eleven are not all digits. */
  record WrongDigits(String found) implements S10Reading {}

  /** The ninth digit does not belong to the eight before it: most often a slip of the pen. */
  record WrongCheckDigit(int found, int expected) implements S10Reading {}

  /** The last two characters are no country of ISO 3166-1. */
  record WrongCountry(String found) implements S10Reading {}

  static S10Reading of(String text) {
    var compact = withoutSeparators(text).toUpperCase(Locale.ROOT);
    if (compact.length() != 13) {
      return new WrongLength(compact.length());
    }
    var indicator = compact.substring(0, 2);
    var digits = compact.substring(2, 11);
    var country = compact.substring(11);
    if (!S10.isIndicator(indicator)) {
      return new WrongLetters(indicator);
    }
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return new WrongDigits(digits);
    }
    var serial = Integer.parseInt(digits.substring(0, 8));
    var found = digits.charAt(8) - '0';
    if (found != S10.checkDigit(serial)) {
      return new WrongCheckDigit(found, S10.checkDigit(serial));
    }
    return S10.isCountry(country)
        ? new Valid(new S10(indicator, serial, country))
        : new WrongCountry(country);
  }

  private static String withoutSeparators(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-')
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
