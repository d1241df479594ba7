package io.puente.landedcost.classification;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word, number or punctuation mark of a text.
 *
 * @param written as written in the text
 * @param folded the normalized spelling
 */
record Token(String written, String folded) {

  private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,300}>");
  private static final Pattern JOINED = Pattern.compile("(?<=\\p{L})[-'’](?=\\p{L})");
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

  /** The tokens of a text. Markup ends a phrase; a hyphen or apostrophe inside a word does not. */
  static List<Token> of(String text) {
    String plain = JOINED.matcher(MARKUP.matcher(text).replaceAll(" . ")).replaceAll(" ");
    return TOKEN
        .matcher(plain)
        .results()
        .map(found -> new Token(found.group(), Spelling.folded(found.group())))
        .toList();
  }

  /** The word of which this is a diminutive, or null if it is no diminutive. */
  @Nullable Token withoutDiminutive() {
    String whole = Spelling.withoutDiminutive(folded);
    return whole == null ? null : new Token(written, whole);
  }

  boolean isMark() {
    return !Character.isLetterOrDigit(written.codePointAt(0));
  }

  boolean isNumber() {
    return written.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  boolean isPercent() {
    return written.equals("%");
  }
}
