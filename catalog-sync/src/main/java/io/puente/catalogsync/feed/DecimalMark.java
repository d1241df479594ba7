package io.puente.catalogsync.feed;

import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The decimal mark of a file. A spreadsheet writes all numbers of a file alike: numbers that can be
 * read in one way only, such as {@code 120,50} and {@code 1.250,00}, decide how the others are
 * read.
 */
enum DecimalMark {
  POINT(',', '.'),
  COMMA('.', ','),

  /** No number decides, or two numbers contradict each other. */
  UNCLEAR('\0', '\0');

  private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,'\\x{2019} ]*\\d)?");
  private static final Pattern BLANK_GROUPS =
      Pattern.compile("\\d{1,3}(?:(?: \\d{3})+|(?:'\\d{3})+|(?:\\x{2019}\\d{3})+)(?:[.,]\\d+)?");

  private final Pattern evidence;
  private final Pattern plain;
  private final char group;
  private final char mark;

  DecimalMark(char group, char mark) {
    this.group = group;
    this.mark = mark;
    String grouped = "\\d{1,3}(?:" + quoted(group) + "\\d{3})";
    // One or two decimals, four or more; three only where a group of thousands is impossible.
    evidence =
        Pattern.compile(
            String.join(
                "|",
                "\\d+" + quoted(mark) + "(?:\\d{1,2}|\\d{4,})",
                "(?:0|\\d{4,})" + quoted(mark) + "\\d{3}",
                grouped + "+" + quoted(mark) + "\\d+",
                grouped + "{2,}"));
    plain = Pattern.compile("(?:\\d+|" + grouped + "+)(?:" + quoted(mark) + "\\d+)?");
  }

  private static String quoted(char character) {
    return Pattern.quote(String.valueOf(character));
  }

  /** The mark that people of a country write. */
  static DecimalMark of(Locale locale) {
    return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? COMMA : POINT;
  }

  /**
   * The mark that the numbers of a file have in common.
   *
   * @param usual if none of them decides
   */
  static DecimalMark of(Stream<String> numbers, DecimalMark usual) {
    List<DecimalMark> found =
        numbers
            .map(DecimalMark::bare)
            .flatMap(
                number ->
                    Stream.of(POINT, COMMA).filter(mark -> mark.evidence.matcher(number).matches()))
            .distinct()
            .toList();
    return switch (found.size()) {
      case 0 -> usual;
      case 1 -> found.getFirst();
      default -> UNCLEAR;
    };
  }

  /** The digits and separators in a text, without groups that are separated by blanks. */
  private static String bare(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find() ? withoutBlankGroups(number.group()) : "";
  }

  private static String withoutBlankGroups(String number) {
    return BLANK_GROUPS.matcher(number).matches() ? number.replaceAll("[ '\\x{2019}]", "") : number;
  }

  /**
   * The number in a text with a decimal point and without separated thousands; anything around it
   * stays. A number that does not fit the file's mark stays as it is.
   */
  String plain(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    String number = withoutBlankGroups(matcher.group());
    if (this != UNCLEAR && plain.matcher(number).matches()) {
      number = number.replace(String.valueOf(group), "").replace(mark, '.');
    }
    return text.substring(0, matcher.start()) + number + text.substring(matcher.end());
  }
}
