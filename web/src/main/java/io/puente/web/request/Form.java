package io.puente.web.request;

import io.puente.platform.text.DecimalInput;
import io.puente.platform.text.PastedText;
import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The fields of a posted form, each on one line, without surrounding blanks and without invisible
 * characters.
 */
public record Form(Map<String, String> fields) {

  private static final int MAX_LENGTH = 2_000;
  private static final int MAX_NUMBER = 999_999;
  private static final Pattern LINE_BREAKS =
      Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  static Form of(MultiMap attributes) {
    Map<String, String> fields = new TreeMap<>();
    attributes.forEach(entry -> fields.putIfAbsent(entry.getKey(), clean(entry.getValue())));
    return new Form(fields);
  }

  static Form empty() {
    return new Form(Map.of());
  }

  private static String clean(String value) {
    String line = LINE_BREAKS.matcher(value).replaceAll(" ");
    String printable = PastedText.clean(CONTROLS.matcher(line).replaceAll(""));
    return printable.length() > MAX_LENGTH ? printable.substring(0, MAX_LENGTH) : printable;
  }

  /** The form with a value for each field that was not posted. */
  public Form over(Map<String, String> stored) {
    Map<String, String> all = new TreeMap<>(stored);
    all.putAll(fields);
    return new Form(all);
  }

  /** The field, or an empty text. */
  public String text(String field) {
    return fields.getOrDefault(field, "");
  }

  /** The field; none if it is empty. */
  public Optional<String> given(String field) {
    return Optional.of(text(field)).filter(text -> !text.isEmpty());
  }

  /** A whole number of at most six digits. */
  public Optional<Integer> number(String field) {
    return given(field).flatMap(DecimalInput::parseWhole).filter(number -> number <= MAX_NUMBER);
  }

  public boolean checked(String field) {
    return given(field).isPresent();
  }
}
