package io.puente.landedcost.classification;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes the spelling of a word: case, accents, and the plurals of Spanish, Portuguese and
 * English. The result is not a word ({@code collares} and {@code collar} give {@code collar},
 * {@code lápices} and {@code lápiz} give {@code lapic}); and is only compared with other results.
 * Words of up to three letters stay as they are: there an accent tells wool ({@code lã}) from an
 * article ({@code la}).
 */
final class Spelling {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final int SHORT = 3;

  /** The endings of diminutives, and of the words themselves; the first match counts. */
  private static final Map<Pattern, String> DIMINUTIVES = diminutives();

  private Spelling() {}

  static String folded(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (small.length() <= SHORT) {
      return Normalizer.normalize(small, Normalizer.Form.NFC);
    }
    return singular(
        ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll(""));
  }

  /**
   * The folded word of which a folded one is a Spanish or Portuguese diminutive, or null: {@code
   * bolsita} and {@code bolsinha} give {@code bolsa}. The result may not exist as a word.
   */
  static @Nullable String withoutDiminutive(String folded) {
    for (var ending : DIMINUTIVES.entrySet()) {
      Matcher found = ending.getKey().matcher(folded);
      if (found.find()) {
        String whole = found.replaceFirst(ending.getValue());
        return whole.length() > SHORT ? whole : null;
      }
    }
    return null;
  }

  /** Floreci-ta, saqui-to, saqui-nho, bolsi-ta, bolsi-nha. */
  private static Map<Pattern, String> diminutives() {
    var endings = new LinkedHashMap<Pattern, String>();
    endings.put(Pattern.compile("(?:e?cit|zinh)[oa]$"), "");
    endings.put(Pattern.compile("qu(?:it|inh)([oa])$"), "c$1");
    endings.put(Pattern.compile("gu(?:it|inh)([oa])$"), "g$1");
    endings.put(Pattern.compile("(?:it|inh)([oa])$"), "$1");
    return endings;
  }

  private static String singular(String word) {
    if (word.length() <= SHORT) {
      return word;
    }
    String stem = withoutPortuguesePlural(word);
    if (stem.endsWith("s") && !stem.endsWith("ss")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.endsWith("e") && stem.length() > SHORT + 1) {
      stem = stem.substring(0, stem.length() - 1);
    }
    String rest = stem.substring(0, stem.length() - 1);
    return switch (stem.charAt(stem.length() - 1)) {
      case 'y' -> rest + 'i';
      case 'z' -> rest + 'c';
      case 'm' -> rest + 'n';
      default -> stem;
    };
  }

  /** Balões, pães, anéis, lençóis, cristais. */
  private static String withoutPortuguesePlural(String word) {
    String rest = word.substring(0, word.length() - 3);
    return switch (word.substring(word.length() - 3)) {
      case "oes", "aes" -> rest + "ao";
      case "ais" -> rest + "al";
      case "eis" -> rest + "el";
      case "ois" -> rest + "ol";
      default -> word;
    };
  }
}
