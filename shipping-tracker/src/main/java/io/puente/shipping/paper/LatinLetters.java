package io.puente.shipping.paper;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The letters of addresses in international mail. The rules of the Universal Postal Union ask for
 * roman letters and arabic numerals, whatever a printer could print.
 */
public final class LatinLetters {

  private static final int FEW = 3;
  private static final int MOST_WORDS = 3;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private LatinLetters() {}

  /** The letters and digits of other scripts in a text, each once, in their order. */
  public static String othersIn(String text) {
    return text.codePoints()
        .filter(LatinLetters::isOfAnotherScript)
        .distinct()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * What to show of a text with letters that cannot be printed: a few letters themselves, which may
   * look like Latin ones, or the first words that have one of many.
   */
  public static String quoted(String letters, String text) {
    if (letters.codePointCount(0, letters.length()) <= FEW) {
      return letters;
    }
    return BLANKS
        .splitAsStream(text)
        .filter(word -> word.codePoints().anyMatch(letter -> letters.indexOf(letter) >= 0))
        .limit(MOST_WORDS)
        .collect(Collectors.joining(" "));
  }

  private static boolean isOfAnotherScript(int character) {
    return Character.isLetterOrDigit(character)
        && switch (UnicodeScript.of(character)) {
          case LATIN, COMMON, INHERITED -> false;
          default -> true;
        };
  }
}
