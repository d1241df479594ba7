package io.puente.catalogsync.feed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The part of a product's address that identifies it: lower-case letters, digits and hyphens. */
public final class Handles {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{Ll}\\p{Lo}\\p{Nd}]+");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");
  private static final int MAX_LENGTH = 120;

  private Handles() {}

  /** The handle for a title or a malformed handle; empty if the text has no letter or digit. */
  public static String of(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String plain = MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    String hyphenated = OTHER.matcher(plain).replaceAll("-");
    String cut = hyphenated.substring(0, Math.min(MAX_LENGTH, hyphenated.length()));
    return OUTER_HYPHENS.matcher(cut).replaceAll("");
  }
}
