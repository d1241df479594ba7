package io.puente.server.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL statements in the text of a Java file: each literal that begins with a verb of SQL,
 * joined by {@code +} with further literals and with constants of the same file.
 */
final class SqlStrings {

  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|\"\"\"[ ]*\\n(?<block>.*?)\"\"\"|\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\""
              + "|'(?:[^'\\\\]|\\\\.)'|(?<word>\\w+)|(?<sign>\\S)",
          Pattern.DOTALL);
  private static final Pattern STATEMENT =
      Pattern.compile("(?s)\\s*(--[^\\n]*\\n\\s*)*(SELECT|INSERT|UPDATE|DELETE|WITH)\\b.*");

  /** A token of Java: a literal with its value, or a word or sign. */
  private record Token(String text, boolean isLiteral) {}

  private final List<Token> tokens = new ArrayList<>();
  private final Map<String, String> constants = new LinkedHashMap<>();

  private SqlStrings(String java) {
    Matcher token = TOKEN.matcher(java);
    while (token.find()) {
      if (token.group("block") != null) {
        tokens.add(new Token(token.group("block").replace("\\\n", ""), true));
      } else if (token.group("text") != null) {
        tokens.add(new Token(token.group("text").replace("\\n", "\n"), true));
      } else if (token.group("word") != null || token.group("sign") != null) {
        tokens.add(new Token(token.group(), false));
      }
    }
  }

  static List<String> in(String java) {
    return new SqlStrings(java).statements();
  }

  private List<String> statements() {
    List<String> statements = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!isText(i) || (i > 0 && is(i - 1, "+"))) {
        continue;
      }
      int last = i;
      StringBuilder joined = new StringBuilder(text(i));
      while (is(last + 1, "+") && isText(last + 2)) {
        last += 2;
        joined.append(text(last));
      }
      if (last > i) {
        for (int part = i; part <= last; part += 2) {
          parts.add(text(part));
        }
      }
      if (i >= 2 && is(i - 1, "=") && tokens.get(i - 2).text().matches("[A-Z][A-Z_]*")) {
        constants.put(tokens.get(i - 2).text(), joined.toString());
      }
      if (tokens.get(i).isLiteral() || last > i) {
        statements.add(joined.toString());
      }
    }
    // What is only the beginning of other statements is no statement.
    return statements.stream()
        .filter(each -> STATEMENT.matcher(each).matches() && !parts.contains(each))
        .toList();
  }

  private boolean is(int index, String text) {
    return index < tokens.size()
        && !tokens.get(index).isLiteral()
        && tokens.get(index).text().equals(text);
  }

  private boolean isText(int index) {
    return index < tokens.size()
        && (tokens.get(index).isLiteral() || constants.containsKey(tokens.get(index).text()));
  }

  private String text(int index) {
    Token token = tokens.get(index);
    return token.isLiteral() ? token.text() : String.valueOf(constants.get(token.text()));
  }
}
