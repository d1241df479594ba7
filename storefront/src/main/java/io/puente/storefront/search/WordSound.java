package io.puente.storefront.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a word of Spanish or Portuguese sounds in America, so that words that are spelt by ear find
 * each other: {@code jara} and {@code jarra}, {@code talabera} and {@code talavera}.
 */
final class WordSound {

  /** Spellings and their sounds, in this order. Capitals are sounds that no later rule changes. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("nh", "Ñ"),
          new Rule("ch", "C"),
          new Rule("ph", "f"),
          new Rule("h", ""),
          new Rule("qu(?=[ei])|[kq]|c(?![eiy])", "K"),
          new Rule("gu(?=[ei])", "G"),
          new Rule("g(?=[ei])", "j"),
          new Rule("v", "b"),
          new Rule("ll", "y"),
          new Rule("[zc]", "s"),
          new Rule("(.)\\1+", "$1"));

  /** {@code jarrita}, {@code florecita}, {@code pancitos}, {@code canequinha}. */
  private static final Pattern DIMINUTIVE = Pattern.compile("(\\w{2,}?)(es|s)?i[tñ][ao]s?");

  private static final List<String> VOWELS = List.of("a", "o", "e");

  private record Rule(Pattern spelling, String sound) {

    Rule(String spelling, String sound) {
      this(Pattern.compile(spelling), sound);
    }
  }

  private WordSound() {}

  /** The sound of a word in lower case without accents. */
  static String of(String word) {
    String sound = word;
    for (Rule rule : RULES) {
      sound = rule.spelling().matcher(sound).replaceAll(rule.sound());
    }
    return sound.toLowerCase(Locale.ROOT);
  }

  /** The sounds of the words that a word may be a diminutive of; none if it does not look so. */
  static Set<String> undiminished(String word) {
    Set<String> larger = new LinkedHashSet<>();
    Matcher diminutive = DIMINUTIVE.matcher(of(word));
    if (diminutive.matches()) {
      String stem = diminutive.group(1);
      String joint = diminutive.group(2) == null ? "" : diminutive.group(2);
      VOWELS.forEach(vowel -> larger.add(stem + joint + vowel));
      if (!joint.isEmpty()) {
        larger.addAll(List.of(stem + joint, stem, stem + "e"));
      } else if (stem.endsWith("l")) {
        larger.add(stem);
      }
    }
    return larger;
  }
}
