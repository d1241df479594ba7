package io.puente.shipping.paper;

import java.lang.Character.UnicodeScript;

/**
 * The letters of addresses in international mail. The rules of the Universal Postal Union ask for
 * roman letters and arabic numerals, whatever a printer could print.
 */
public final class LatinLetters {

  private LatinLetters() {}

  /** The letters and digits of other scripts in a text, each once, in their order. */
  public static String othersIn(String text) {
    return text.codePoints()
        .filter(LatinLetters::isOfAnotherScript)
        .distinct()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isOfAnotherScript(int character) {
    return Character.isLetterOrDigit(character)
        && switch (UnicodeScript.of(character)) {
          case LATIN, COMMON, INHERITED -> false;
          default -> true;
        };
  }
}
