package io.puente.platform.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as people paste it from spreadsheets, web pages and messengers: with no-break blanks,
 * zero-width characters, byte order marks, marks of direction and full-width letters.
 */
public final class PastedText {

  /** Joiners and tags are kept in a text, because emoji and some scripts need them. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}&&[^\\x{200C}\\x{200D}\\x{E0020}-\\x{E007F}]]");

  private static final Pattern ALL_INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACES = Pattern.compile("\\p{Zs}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private PastedText() {}

  /** A text without invisible characters, and without blanks of any kind around it. */
  public static String clean(String text) {
    return isAscii(text)
        ? text.strip()
        : withoutOuterBlanks(INVISIBLE.matcher(text).replaceAll(""));
  }

  /** A pattern would look at each blank within a long text again and again. */
  private static String withoutOuterBlanks(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\u0085';
  }

  /**
   * A text without invisible characters and with ordinary spaces for all blanks but line breaks.
   */
  public static String visible(String text) {
    return isAscii(text)
        ? text
        : SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
  }

  /**
   * A number or a code: full-width letters, digits and signs become ordinary ones, each series of
   * blanks becomes one space, and invisible characters are removed.
   */
  public static String code(String text) {
    if (isAscii(text)) {
      return BLANKS.matcher(text.strip()).replaceAll(" ");
    }
    String visible = ALL_INVISIBLE.matcher(text).replaceAll("");
    String plain = Normalizer.normalize(visible, Normalizer.Form.NFKC);
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
