package io.puente.web.request;

import io.puente.platform.text.DecimalInput;
import io.puente.platform.text.PastedText;
import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of a posted form, without surrounding blanks and without invisible characters. No
 * field is cut: a page says which one is longer than it takes.
 *
 * @param fields each on one line
 * @param areas each with its line breaks
 */
public record Form(Map<String, String> fields, Map<String, String> areas) {

  private static final int MAX_NUMBER = 999_999;
  private static final Pattern LINE_BREAK =
      Pattern.compile("\\r\\n|[\\n\\x0B\\f\\r\\x85\\u2028\\u2029]");
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n]+");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]");

  static Form of(MultiMap attributes) {
    Map<String, String> fields = new TreeMap<>();
    Map<String, String> areas = new TreeMap<>();
    attributes.forEach(
        entry -> {
          String value = printable(entry.getValue());
          fields.putIfAbsent(entry.getKey(), line(value));
          areas.putIfAbsent(entry.getKey(), area(value));
        });
    return new Form(fields, areas);
  }

  static Form empty() {
    return new Form(Map.of(), Map.of());
  }

  private static String printable(String value) {
    return CONTROLS.matcher(LINE_BREAK.matcher(value).replaceAll("\n")).replaceAll("");
  }

  private static String line(String value) {
    return PastedText.clean(LINE_BREAKS.matcher(value).replaceAll(" "));
  }

  private static String area(String value) {
    return value
        .lines()
        .map(line -> PastedText.visible(line).replace('\t', ' ').stripTrailing())
        .dropWhile(String::isEmpty)
        .collect(Collectors.joining("\n"))
        .stripTrailing();
  }

  /** The form with a value for each field that was not posted. */
  public Form over(Map<String, String> stored) {
    return new Form(over(stored, fields), over(stored, areas));
  }

  private static Map<String, String> over(Map<String, String> stored, Map<String, String> posted) {
    Map<String, String> all = new TreeMap<>(stored);
    all.putAll(posted);
    return all;
  }

  /** The field on one line, or an empty text. */
  public String text(String field) {
    return fields.getOrDefault(field, "");
  }

  /**
   * The field with its line breaks, each a {@code \n}, and the blanks at the beginning of its
   * lines; or an empty text.
   */
  public String lines(String field) {
    return areas.getOrDefault(field, "");
  }

  /** The field; none if it is empty. */
  public Optional<String> given(String field) {
    return Optional.of(text(field)).filter(text -> !text.isEmpty());
  }

  /** Whether the field, with its line breaks, has more characters than these. */
  public boolean isLonger(String field, int characters) {
    return lines(field).length() > characters || text(field).length() > characters;
  }

  /** A whole number of at most six digits. */
  public Optional<Integer> number(String field) {
    return given(field).flatMap(DecimalInput::parseWhole).filter(number -> number <= MAX_NUMBER);
  }

  public boolean checked(String field) {
    return given(field).isPresent();
  }
}
