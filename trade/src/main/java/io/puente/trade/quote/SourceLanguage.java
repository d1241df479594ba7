package io.puente.trade.quote;

import java.util.regex.Pattern;

/**
 * The language of a legal source, so that a screen reader pronounces it right on a page in another
 * language. Laws keep the name that their country gives them; it is told by its words.
 */
public final class SourceLanguage {

  private static final Pattern PORTUGUESE =
      Pattern.compile(
          "(?iU)\\b(leis?|decreto-lei|portaria|resolução|convênio|instrução|correios|receita federal"
              + "|estaduais|revisão|pela loja)\\b");
  private static final Pattern ENGLISH =
      Pattern.compile("(?iU)\\b(proclamation|act|court|of|the|and|schedule|revision)\\b| v\\. ");

  /** What is no abbreviation: {@code Ley}, {@code aduanas}. */
  private static final Pattern WORD =
      Pattern.compile("(?U)\\b(?!(?:arts?|note|nota)\\b)\\p{L}\\p{Ll}{2,}\\b");

  private SourceLanguage() {}

  /** {@code es}, {@code pt} or {@code en}; empty for a source of numbers and abbreviations. */
  public static String of(String source) {
    if (!WORD.matcher(source).find()) {
      return "";
    }
    if (PORTUGUESE.matcher(source).find()) {
      return "pt";
    }
    return ENGLISH.matcher(source).find() ? "en" : "es";
  }
}
