package io.puente.shipping.trackingnumber;

import java.text.Normalizer;
import java.util.Locale;

/** The result of parsing an S10 number: the number, or the first part that is wrong. */
public sealed interface S10ParseResult {

  record Valid(S10 number) implements S10ParseResult {}

  /** An S10 number has thirteen characters. */
  record WrongLength(int characters) implements S10ParseResult {}

  /** The first two characters are not letters. */
  record WrongIndicator(String found) implements S10ParseResult {}

  /** Characters three to eleven are not all digits. */
  record WrongDigits(String found) implements S10ParseResult {}

  /** The check digit does not match the serial, usually because of a typing error. */
  record WrongCheckDigit(int found, int expected) implements S10ParseResult {}

  /** The last two characters are not a country code of ISO 3166-1. */
  record WrongCountry(String found) implements S10ParseResult {}

  /** Pasted text without invisible characters, and with ordinary instead of full-width letters. */
  private static String asTyped(String text) {
    return Normalizer.normalize(text.replaceAll("\\p{Cf}", ""), Normalizer.Form.NFKC);
  }

  static S10ParseResult of(String text) {
    String compact = withoutSeparators(asTyped(text)).toUpperCase(Locale.ROOT);
    if (compact.length() != 13) {
      return new WrongLength(compact.length());
    }
    String indicator = compact.substring(0, 2);
    String digits = compact.substring(2, 11);
    String country = compact.substring(11);
    if (!S10.isIndicator(indicator)) {
      return new WrongIndicator(indicator);
    }
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return new WrongDigits(digits);
    }
    int serial = Integer.parseInt(digits.substring(0, 8));
    int found = digits.charAt(8) - '0';
    if (found != S10.checkDigit(serial)) {
      return new WrongCheckDigit(found, S10.checkDigit(serial));
    }
    return S10.isCountry(country)
        ? new Valid(new S10(indicator, serial, country))
        : new WrongCountry(country);
  }

  private static String withoutSeparators(String text) {
    var compact = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != ' ' && c != '.' && Character.getType(c) != Character.DASH_PUNCTUATION)
        .forEach(compact::appendCodePoint);
    return compact.toString();
  }
}
