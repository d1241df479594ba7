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
  private static final Pattern OUTER_BLANKS =
      Pattern.compile("^[\\s\\p{Z}\\x{85}]+|[\\s\\p{Z}\\x{85}]+$");
  private static final Pattern SPACES = Pattern.compile("\\p{Zs}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private PastedText() {}

  /** A text without invisible characters, and without blanks of any kind around it. */
  public static String clean(String text) {
    return isAscii(text)
        ? text.strip()
        : OUTER_BLANKS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
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
