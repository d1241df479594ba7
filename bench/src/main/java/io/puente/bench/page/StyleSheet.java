package io.puente.bench.page;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A style sheet of Puente, read for the resources that it makes the browser fetch. */
record StyleSheet(String css) {

  private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{([^}]*)}");
  private static final Pattern FAMILY = Pattern.compile("font-family:\\s*\"([^\"]+)\"");
  private static final Pattern ADDRESS = Pattern.compile("url\\(\"?([^\")]+)\"?\\)");

  /** The font files of the families that a theme names. */
  List<String> fontsOf(String theme) {
    String rules = rulesOf(theme);
    return FONT_FACE
        .matcher(css)
        .results()
        .map(MatchResult::group)
        .filter(face -> isNamed(face, rules))
        .flatMap(StyleSheet::addresses)
        .toList();
  }

  private static boolean isNamed(String face, String rules) {
    Matcher family = FAMILY.matcher(face);
    return !family.find() || rules.contains('"' + family.group(1) + '"');
  }

  private String rulesOf(String theme) {
    Pattern rule =
        Pattern.compile("\\[data-theme=\"?" + Pattern.quote(theme) + "\"?][^{]*\\{([^}]*)}");
    return String.join("\n", rule.matcher(css).results().map(match -> match.group(1)).toList());
  }

  List<String> foreign() {
    return addresses(css).filter(address -> !PageParts.isOwn(address)).toList();
  }

  private static Stream<String> addresses(String text) {
    return ADDRESS.matcher(text).results().map(match -> match.group(1));
  }
}
