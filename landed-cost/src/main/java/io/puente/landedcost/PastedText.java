package io.puente.landedcost;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Codes and rates as people paste them: with invisible characters and full-width letters. */
final class PastedText {

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  private PastedText() {}

  /** The text with ordinary letters, digits and spaces, and without invisible characters. */
  static String plain(String text) {
    if (text.chars().allMatch(character -> character <= 0x7F)) {
      return text;
    }
    return Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
  }
}
