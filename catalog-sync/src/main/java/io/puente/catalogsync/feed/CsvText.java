package io.puente.catalogsync.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A file's bytes as text. A byte order mark gives the encoding. Without one, the text is UTF-8 if
 * it is valid, and otherwise Windows-1252, which spreadsheets on Windows write in this region.
 *
 * @param guessed true if the encoding is assumed only because the text is not valid UTF-8
 */
record CsvText(String text, Charset encoding, boolean guessed) {

  /** The first line by which a spreadsheet names the separator: {@code sep=;}. */
  private static final Pattern NAMED_SEPARATOR =
      Pattern.compile("\\A\"?sep=(.)\"?[,;\t ]*(?=[\\r\\n])", Pattern.CASE_INSENSITIVE);

  /**
   * Byte order marks and blanks before the first cell. A file that two programs have marked has two
   * marks, and one that was decoded wrongly has the three letters of a mark.
   */
  private static final Pattern BEFORE_FIRST_CELL =
      Pattern.compile("\\A([\\r\\n]*+)(?:[ \\x{A0}\\x{200B}\\x{FEFF}]|\\x{EF}\\x{BB}\\x{BF})++");

  private static final Pattern BLANK_LINES = Pattern.compile("(?:[ \\t]*+[\\r\\n])++");
  private static final int LOOKED_AT = 4_096;
  private static final String SEPARATORS = ",;\t";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  static CsvText of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decoded(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decoded(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decoded(bytes, 2, StandardCharsets.UTF_16BE);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new CsvText(storable(text), StandardCharsets.UTF_8, false);
    } catch (CharacterCodingException notUtf8) {
      return new CsvText(storable(new String(bytes, WINDOWS_1252)), WINDOWS_1252, true);
    }
  }

  private static CsvText decoded(byte[] bytes, int skipped, Charset encoding) {
    String text = new String(bytes, skipped, bytes.length - skipped, encoding);
    return new CsvText(storable(text), encoding, false);
  }

  /** PostgreSQL does not store U+0000 in a text. */
  private static String storable(String text) {
    return fromFirstCell(text.replace("\0", ""));
  }

  private static String fromFirstCell(String text) {
    return BEFORE_FIRST_CELL.matcher(text).replaceFirst("$1");
  }

  /** A workbook is a ZIP archive (xlsx, ods) or an OLE file (xls), never a text. */
  static boolean isWorkbook(byte[] bytes) {
    return startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0);
  }

  /** A picture, a PDF document or a program has bytes that no text has. */
  static boolean isBinary(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return false;
    }
    int length = Math.min(bytes.length, LOOKED_AT);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      boolean blank = bytes[i] == '\t' || bytes[i] == '\n' || bytes[i] == '\r';
      controls += bytes[i] >= 0 && bytes[i] < ' ' && !blank ? 1 : 0;
    }
    return startsWith(bytes, '%', 'P', 'D', 'F') || controls * 50 > length;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The text without a line that names the separator, so that lines keep their numbers. */
  String rows() {
    return fromFirstCell(NAMED_SEPARATOR.matcher(text).replaceFirst(""));
  }

  /**
   * The separator that the first line names, or else the most frequent one outside quotes in the
   * first line that has any; a comma if there is none. A line above the headings may have none.
   */
  char separator() {
    Matcher named = NAMED_SEPARATOR.matcher(text);
    if (named.find()) {
      return named.group(1).charAt(0);
    }
    boolean quoted = false;
    int[] found = new int[SEPARATORS.length()];
    Matcher blank = BLANK_LINES.matcher(text);
    for (int i = blank.lookingAt() ? blank.end() : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        if (IntStream.of(found).sum() > 0) {
          break;
        }
      } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
        found[SEPARATORS.indexOf(c)]++;
      }
    }
    int best = 0;
    for (int i = 1; i < found.length; i++) {
      best = found[i] > found[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }
}
