package io.puente.catalogsync.feed;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Something an owner should know of a file.
 *
 * @param line where the row begins, counted from 1 as a text editor does; 0 for the file as a whole
 * @param column as the owner calls it; empty for the whole row
 * @param value what stands there, shortened to 120 characters
 * @param parameters further words of the text, by name
 */
public record RowProblem(
    long line, String column, String value, ProblemKind kind, Map<String, String> parameters) {

  private static final int SHOWN = 120;
  private static final String TEXTS = "io.puente.catalogsync.feed.problems";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public RowProblem {
    value = value.length() > SHOWN ? value.substring(0, SHOWN - 1) + "…" : value;
    parameters = Map.copyOf(parameters);
  }

  static RowProblem ofFile(ProblemKind kind, Map<String, String> parameters) {
    return new RowProblem(0, "", "", kind, parameters);
  }

  /**
   * What is wrong and what to do, in Spanish, English or Portuguese; Spanish for all others. Line
   * and column are not part of it.
   */
  public String in(Locale reader) {
    String text = ResourceBundle.getBundle(TEXTS, reader, NO_FALLBACK).getString(kind.key());
    text = text.replace("{column}", column).replace("{value}", value);
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return text;
  }
}
