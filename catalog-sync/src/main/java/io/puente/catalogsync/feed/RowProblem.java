package io.puente.catalogsync.feed;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A problem in a file that the owner should know of.
 *
 * @param line where the row begins, counted from 1 as in a text editor; 0 for the whole file
 * @param column name in the file; empty for the whole row
 * @param value of the cell, shortened to 120 characters
 * @param parameters of the message, by name
 */
public record RowProblem(
    long line, String column, String value, ProblemKind kind, Map<String, String> parameters) {

  private static final int MAX_LENGTH = 120;
  private static final String MESSAGES = "io.puente.catalogsync.feed.problems";
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public RowProblem {
    value = value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH - 1) + "…" : value;
    parameters = Map.copyOf(parameters);
  }

  static RowProblem ofFile(ProblemKind kind, Map<String, String> parameters) {
    return new RowProblem(0, "", "", kind, parameters);
  }

  /**
   * What is wrong and what to do, in Spanish, English or Portuguese, and in Spanish for all other
   * languages. The message does not contain line and column.
   */
  public String message(Locale reader) {
    String pattern = ResourceBundle.getBundle(MESSAGES, reader, NO_FALLBACK).getString(kind.key());
    return PARAMETER.matcher(pattern).replaceAll(found -> quoted(found.group(1)));
  }

  private String quoted(String name) {
    String value =
        switch (name) {
          case "column" -> column;
          case "value" -> this.value;
          default -> parameters.getOrDefault(name, "{" + name + "}");
        };
    return Matcher.quoteReplacement(value);
  }
}
